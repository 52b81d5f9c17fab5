namespace Knowrithm.Client;

/// <summary>How one API key does.</summary>
public sealed class ApiKeyPerformance : ApiObject
{
    /// <summary>The key's id.</summary>
    public string? ApiKeyId { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>How the key begins.</summary>
    public string? KeyPrefix { get; set; }

    /// <summary>Whether it is usable.</summary>
    public ApiKeyStatus? Status { get; set; }

    /// <summary>Calls made with it.</summary>
    public long? TotalRequests { get; set; }

    /// <summary>Successful ones, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>Mean response time in milliseconds.</summary>
    public double? AvgResponseTime { get; set; }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
