namespace Knowrithm.Client;

/// <summary>One day of an API key.</summary>
public sealed class ApiKeyDailyUsage : ApiObject
{
    /// <summary>The day.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Calls.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>Successful ones, in per cent.</summary>
    public double? SuccessRate { get; set; }
}
