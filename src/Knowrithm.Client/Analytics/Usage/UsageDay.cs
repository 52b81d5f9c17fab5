namespace Knowrithm.Client;

/// <summary>The use of the API on one day.</summary>
public sealed class UsageDay : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>The number of calls.</summary>
    public int? ApiCalls { get; set; }

    /// <summary>The number of failures.</summary>
    public int? Errors { get; set; }

    /// <summary>The success rate, in per cent.</summary>
    public double? SuccessRatePercent { get; set; }
}
