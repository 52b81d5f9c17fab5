namespace Knowrithm.Client;

/// <summary>The performance of one API key.</summary>
public sealed class ApiKeyPerformance : ApiObject
{
    /// <summary>The key's id.</summary>
    public string? ApiKeyId { get; set; }

    /// <summary>The file name.</summary>
    public string? Name { get; set; }

    /// <summary>The start of the key.</summary>
    public string? KeyPrefix { get; set; }

    /// <summary>The status, which says whether the key can be used.</summary>
    public ApiKeyStatus? Status { get; set; }

    /// <summary>The number of calls made with it.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>The success rate, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>The mean response time in milliseconds.</summary>
    public double? AvgResponseTime { get; set; }

    /// <summary>The time of the last use.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
