namespace Knowrithm.Client;

/// <summary>The use of an API key on one day.</summary>
public sealed class ApiKeyDailyUsage : ApiObject
{
    /// <summary>The day.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>The number of calls.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>The success rate, in per cent.</summary>
    public double? SuccessRate { get; set; }
}
