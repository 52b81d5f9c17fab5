namespace Knowrithm.Client;

/// <summary>A website for an agent to learn from.</summary>
public sealed record RegisterWebsiteSourceRequest
{
    /// <summary>The agent.</summary>
    public required string AgentId { get; init; }

    /// <summary>Where reading starts: <c>https://docs.example.com</c>. The vendor's current documentation calls it <c>url</c>, the Swagger file and both SDKs do not.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Further addresses where reading starts.</summary>
    public IReadOnlyList<string>? SeedUrls { get; init; }

    /// <summary>Paths that are read; null for all.</summary>
    public IReadOnlyList<string>? AllowedPaths { get; init; }

    /// <summary>Paths that are left out.</summary>
    public IReadOnlyList<string>? DisallowedPaths { get; init; }

    /// <summary>Minutes between two readings; at least 1.</summary>
    public int? CrawlFrequencyMinutes { get; init; }

    /// <summary>How many links away from the start pages are read; 0 for the start pages alone.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>How many pages are read at most; at least 1.</summary>
    public int? MaxPages { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }
}
