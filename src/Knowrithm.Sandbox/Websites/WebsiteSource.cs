using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class WebsiteSource(Agent agent, Uri baseUrl, DateTimeOffset createdAt)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public Agent Agent => agent;

    public Uri BaseUrl => baseUrl;

    public JsonNode SeedUrls { get; init; } = new JsonArray();

    public string[] AllowedPaths { get; init; } = [];

    public string[] DisallowedPaths { get; init; } = [];

    public int MaxDepth { get; init; } = 2;

    public int MaxPages { get; init; } = 50;

    public int CrawlFrequencyMinutes { get; init; } = 1440;

    public string? Notes { get; init; }

    public string? CrawlStatus { get; set; } = "active";

    public DateTimeOffset? CrawlStartedAt { get; set; }

    public DateTimeOffset? CrawlCompletedAt { get; set; }

    public string? LastError { get; set; }

    public bool IsDeleted { get; set; }

    public List<WebsitePage> Pages { get; } = [];

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    /// <summary>Whether a path is crawled: a disallowed one is not, and where some paths are allowed, no other is.</summary>
    public bool Covers(string path) =>
        !DisallowedPaths.Any(p => path.StartsWith(p, StringComparison.OrdinalIgnoreCase))
        && (AllowedPaths.Length == 0 || AllowedPaths.Any(p => path.StartsWith(p, StringComparison.OrdinalIgnoreCase)));
}
