namespace Knowrithm.Client;

/// <summary>The website and page that show the widget, as Knowrithm knows them.</summary>
public sealed class WebsiteHandshake : ApiObject
{
    /// <summary>The website.</summary>
    public WebsiteSource? WebsiteSource { get; set; }

    /// <summary>The page.</summary>
    public WebsitePage? WebsitePage { get; set; }

    /// <summary>The id of the crawl that it caused, if any: <c>client.Operations.Resume&lt;WebsiteCrawl&gt;(id)</c> waits for it.</summary>
    public string? CrawlTaskId { get; set; }
}
