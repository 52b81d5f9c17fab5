using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What websites put on the wire.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<WebsiteSource>))]
[JsonSerializable(typeof(IReadOnlyList<WebsitePage>))]
[JsonSerializable(typeof(WebsiteCrawl))]
[JsonSerializable(typeof(WebsiteSourceReceipt))]
[JsonSerializable(typeof(WebsiteHandshake))]
[JsonSerializable(typeof(RegisterWebsiteSourceRequest))]
[JsonSerializable(typeof(TriggerCrawlRequest))]
[JsonSerializable(typeof(WebsiteHandshakeRequest))]
internal sealed partial class WebsitesWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Page<WebsiteSource>().Page<WebsitePage>().Operation<WebsiteCrawl>().Operation<WebsiteSourceReceipt>();
}
