using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class WebsitePage(WebsiteSource source, Uri url, DateTimeOffset createdAt)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public WebsiteSource Source => source;

    public Uri Url => url;

    public string? Title { get; set; }

    public JsonNode Metadata { get; set; } = new JsonObject();

    public string Status { get; set; } = "pending";

    public DateTimeOffset? CrawledAt { get; set; }

    public StoredDocument? Document { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;
}
