namespace Knowrithm.Client;

/// <summary>A website for an agent to learn from.</summary>
public sealed record RegisterWebsiteSourceRequest
{
    /// <summary>The agent.</summary>
    public required string AgentId { get; init; }

    /// <summary>
    /// The address where the crawl starts: <c>https://docs.example.com</c>. The vendor's current documentation calls it <c>url</c>, the Swagger file and both
    /// SDKs do not.
    /// </summary>
    public required string BaseUrl { get; init; }

    /// <summary>The further addresses where the crawl starts.</summary>
    public IReadOnlyList<string>? SeedUrls { get; init; }

    /// <summary>The paths to crawl; null for all.</summary>
    public IReadOnlyList<string>? AllowedPaths { get; init; }

    /// <summary>The paths to leave out.</summary>
    public IReadOnlyList<string>? DisallowedPaths { get; init; }

    /// <summary>The minutes between two crawls; at least 1.</summary>
    public int? CrawlFrequencyMinutes { get; init; }

    /// <summary>The maximum number of links between a page and the start pages; 0 for the start pages alone.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>The maximum number of pages to crawl; at least 1.</summary>
    public int? MaxPages { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }
}
