namespace Knowrithm.Client;

/// <summary>A logged API call.</summary>
public sealed class UsageLog : ApiObject, IIdentified
{
    /// <summary>The entry's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The HTTP method.</summary>
    public string? Method { get; set; }

    /// <summary>The path.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The status of the response.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The response time in milliseconds.</summary>
    public double? ResponseTimeMs { get; set; }

    /// <summary>The network address that the call came from.</summary>
    public string? IpAddress { get; set; }

    /// <summary>The time of the call.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
