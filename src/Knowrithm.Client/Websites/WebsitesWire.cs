namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddWebsitesShapes(ShapeTable shapes) => shapes
        .Page<WebsiteSource>().Page<WebsitePage>().Operation<WebsiteCrawl>().Operation<WebsiteSourceReceipt>();
}
