using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A website that an agent learns from.</summary>
[WireName("website_source", "website_sources", "sources")]
public sealed class WebsiteSource : ApiObject, IIdentified
{
    /// <summary>The source's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The agent.</summary>
    public string? AgentId { get; set; }

    /// <summary>The company that owns it.</summary>
    public string? CompanyId { get; set; }

    /// <summary>The address where the crawl starts.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The website's root domain.</summary>
    public string? Domain { get; set; }

    /// <summary>The further addresses where the crawl starts.</summary>
    public IReadOnlyList<string> SeedUrls { get; set => field = value ?? []; } = [];

    /// <summary>The paths to crawl; empty for all.</summary>
    public IReadOnlyList<string> AllowedPaths { get; set => field = value ?? []; } = [];

    /// <summary>The paths to leave out.</summary>
    public IReadOnlyList<string> DisallowedPaths { get; set => field = value ?? []; } = [];

    /// <summary>Further settings, as free-form JSON; usually an object.</summary>
    public JsonElement? CrawlConfig { get; set; }

    /// <summary>The maximum number of links between a page and the start pages.</summary>
    public int? MaxDepth { get; set; }

    /// <summary>The maximum number of pages to crawl.</summary>
    public int? MaxPages { get; set; }

    /// <summary>The minutes between two crawls.</summary>
    public int? CrawlFrequencyMinutes { get; set; }

    /// <summary>The status of the last crawl.</summary>
    public WebsiteCrawlStatus? LastCrawlStatus { get; set; }

    /// <summary>The start of the last crawl.</summary>
    public DateTimeOffset? LastCrawlStartedAt { get; set; }

    /// <summary>The end of the last crawl.</summary>
    public DateTimeOffset? LastCrawlCompletedAt { get; set; }

    /// <summary>The last error.</summary>
    public string? LastError { get; set; }

    /// <summary>Free text.</summary>
    public string? Notes { get; set; }

    /// <summary>Whether it is active; false after a deletion.</summary>
    public bool? IsActive { get; set; }

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
