namespace Knowrithm.Client;

/// <summary>How near an API key comes to its limits.</summary>
public sealed class ApiKeyRateLimitUsage : ApiObject
{
    /// <summary>The key's id.</summary>
    public string? ApiKeyId { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>How the key begins.</summary>
    public string? KeyPrefix { get; set; }

    /// <summary>Calls allowed an hour.</summary>
    public int? HourlyLimit { get; set; }

    /// <summary>Calls made in an hour.</summary>
    public long? HourlyRequests { get; set; }

    /// <summary>The share of the hourly limit, in per cent.</summary>
    public double? HourlyUsagePct { get; set; }

    /// <summary>Calls allowed a day.</summary>
    public int? DailyLimit { get; set; }

    /// <summary>Calls made in a day.</summary>
    public long? DailyRequests { get; set; }

    /// <summary>The share of the daily limit, in per cent.</summary>
    public double? DailyUsagePct { get; set; }
}
