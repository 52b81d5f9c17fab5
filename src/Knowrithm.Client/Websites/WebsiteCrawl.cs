using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>How the reading of a website went. The names are those of the vendor's TypeScript client; the Swagger file shows the acknowledgement alone.</summary>
public sealed class WebsiteCrawl : ApiObject
{
    /// <summary>The outcome, in the server's words.</summary>
    public string? Status { get; set; }

    /// <summary>The website.</summary>
    public string? WebsiteSourceId { get; set; }

    /// <summary>Pages that were read.</summary>
    public int? ProcessedPages { get; set; }

    /// <summary>Addresses that were found.</summary>
    public IReadOnlyList<string> DiscoveredUrls { get; set => field = value ?? []; } = [];

    /// <summary>What could not be read, free form.</summary>
    public IReadOnlyList<JsonElement> Failures { get; set => field = value ?? []; } = [];
}
