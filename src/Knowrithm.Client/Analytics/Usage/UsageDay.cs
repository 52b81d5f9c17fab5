namespace Knowrithm.Client;

/// <summary>How the API was used on one day.</summary>
public sealed class UsageDay : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Calls.</summary>
    public int? ApiCalls { get; set; }

    /// <summary>Those that failed.</summary>
    public int? Errors { get; set; }

    /// <summary>Those that went well, in per cent.</summary>
    public double? SuccessRatePercent { get; set; }
}
