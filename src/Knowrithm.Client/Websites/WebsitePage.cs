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

    /// <summary>Its address.</summary>
    public string? CanonicalUrl { get; set; }

    /// <summary>Its path.</summary>
    public string? Path { get; set; }

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>How the last reading went.</summary>
    public WebsitePageStatus? LastCrawlStatus { get; set; }

    /// <summary>When it was last read.</summary>
    public DateTimeOffset? LastCrawledAt { get; set; }

    /// <summary>What the website answered then.</summary>
    public int? LastHttpStatus { get; set; }

    /// <summary>A hash of its text.</summary>
    public string? ContentHash { get; set; }

    /// <summary>A checksum of the page.</summary>
    public string? Checksum { get; set; }

    /// <summary>Its length. The sources do not name the unit.</summary>
    public long? ContentLength { get; set; }

    /// <summary>Its language, as a code.</summary>
    public string? Language { get; set; }

    /// <summary>When it will be read again.</summary>
    public DateTimeOffset? NextCrawlAt { get; set; }

    /// <summary>Minutes between two readings.</summary>
    public int? ChangeFrequencyMinutes { get; set; }

    /// <summary>Where Knowrithm keeps it.</summary>
    public string? RawStoragePath { get; set; }

    /// <summary>Free form; usually an object.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>When Knowrithm first saw it.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When this description last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
