using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A page of a website that an agent learns from.</summary>
[WireName("website_page", "pages", "website_pages")]
public sealed class WebsitePage : ApiObject, IIdentified
{
    /// <summary>The page's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The website.</summary>
    public string? WebsiteSourceId { get; set; }

    /// <summary>The address.</summary>
    public string? CanonicalUrl { get; set; }

    /// <summary>The path.</summary>
    public string? Path { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The status of the last crawl.</summary>
    public WebsitePageStatus? LastCrawlStatus { get; set; }

    /// <summary>The time of the last crawl.</summary>
    public DateTimeOffset? LastCrawledAt { get; set; }

    /// <summary>The status that the website returned then.</summary>
    public int? LastHttpStatus { get; set; }

    /// <summary>A hash of its text.</summary>
    public string? ContentHash { get; set; }

    /// <summary>A checksum of the page.</summary>
    public string? Checksum { get; set; }

    /// <summary>The length. The sources do not name the unit.</summary>
    public long? ContentLength { get; set; }

    /// <summary>The language, as a code.</summary>
    public string? Language { get; set; }

    /// <summary>The time of the next crawl.</summary>
    public DateTimeOffset? NextCrawlAt { get; set; }

    /// <summary>The minutes between two crawls.</summary>
    public int? ChangeFrequencyMinutes { get; set; }

    /// <summary>The path where Knowrithm stores it.</summary>
    public string? RawStoragePath { get; set; }

    /// <summary>Free-form JSON, usually an object.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>The time at which Knowrithm first saw it.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which this description last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
