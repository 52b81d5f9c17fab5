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

    /// <summary>The company it belongs to.</summary>
    public string? CompanyId { get; set; }

    /// <summary>Where reading starts.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The website's root domain.</summary>
    public string? Domain { get; set; }

    /// <summary>Further addresses where reading starts.</summary>
    public IReadOnlyList<string> SeedUrls { get; set => field = value ?? []; } = [];

    /// <summary>Paths that are read; empty for all.</summary>
    public IReadOnlyList<string> AllowedPaths { get; set => field = value ?? []; } = [];

    /// <summary>Paths that are left out.</summary>
    public IReadOnlyList<string> DisallowedPaths { get; set => field = value ?? []; } = [];

    /// <summary>Further settings, free form; usually an object.</summary>
    public JsonElement? CrawlConfig { get; set; }

    /// <summary>How many links away from the start pages are read.</summary>
    public int? MaxDepth { get; set; }

    /// <summary>How many pages are read at most.</summary>
    public int? MaxPages { get; set; }

    /// <summary>Minutes between two readings.</summary>
    public int? CrawlFrequencyMinutes { get; set; }

    /// <summary>How the last reading stands.</summary>
    public WebsiteCrawlStatus? LastCrawlStatus { get; set; }

    /// <summary>When the last reading began.</summary>
    public DateTimeOffset? LastCrawlStartedAt { get; set; }

    /// <summary>When the last reading ended.</summary>
    public DateTimeOffset? LastCrawlCompletedAt { get; set; }

    /// <summary>What went wrong last.</summary>
    public string? LastError { get; set; }

    /// <summary>Free text.</summary>
    public string? Notes { get; set; }

    /// <summary>False once it was deleted.</summary>
    public bool? IsActive { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
