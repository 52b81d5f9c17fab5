namespace Knowrithm.Client;

/// <summary>One logged call of the API.</summary>
public sealed class UsageLog : ApiObject, IIdentified
{
    /// <summary>The entry's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The verb.</summary>
    public string? Method { get; set; }

    /// <summary>The path.</summary>
    public string? Endpoint { get; set; }

    /// <summary>What was answered.</summary>
    public int? StatusCode { get; set; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double? ResponseTimeMs { get; set; }

    /// <summary>Where it came from.</summary>
    public string? IpAddress { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
}
