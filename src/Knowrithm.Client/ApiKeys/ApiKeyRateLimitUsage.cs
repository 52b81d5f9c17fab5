namespace Knowrithm.Client;

/// <summary>The share of its limits that an API key uses.</summary>
public sealed class ApiKeyRateLimitUsage : ApiObject
{
    /// <summary>The key's id.</summary>
    public string? ApiKeyId { get; set; }

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The start of the key.</summary>
    public string? KeyPrefix { get; set; }

    /// <summary>The number of calls allowed in an hour.</summary>
    public int? HourlyLimit { get; set; }

    /// <summary>The number of calls made in an hour.</summary>
    public long? HourlyRequests { get; set; }

    /// <summary>The share of the hourly limit, in per cent.</summary>
    public double? HourlyUsagePct { get; set; }

    /// <summary>The number of calls allowed in a day.</summary>
    public int? DailyLimit { get; set; }

    /// <summary>The number of calls made in a day.</summary>
    public long? DailyRequests { get; set; }

    /// <summary>The share of the daily limit, in per cent.</summary>
    public double? DailyUsagePct { get; set; }
}
