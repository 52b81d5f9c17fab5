using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The result of a crawl. The names are those of the vendor's TypeScript client; the Swagger file shows the acknowledgement alone.</summary>
public sealed class WebsiteCrawl : ApiObject
{
    /// <summary>The outcome, as the server names it.</summary>
    public string? Status { get; set; }

    /// <summary>The website.</summary>
    public string? WebsiteSourceId { get; set; }

    /// <summary>The number of crawled pages.</summary>
    public int? ProcessedPages { get; set; }

    /// <summary>The addresses that were found.</summary>
    public IReadOnlyList<string> DiscoveredUrls { get; set => field = value ?? []; } = [];

    /// <summary>The failures, as free-form JSON.</summary>
    public IReadOnlyList<JsonElement> Failures { get; set => field = value ?? []; } = [];
}
