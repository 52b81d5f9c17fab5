namespace Knowrithm.Client;

/// <summary>What Knowrithm knows of a page that shows the widget.</summary>
public sealed class WebsiteHandshake : ApiObject
{
    /// <summary>The website.</summary>
    public WebsiteSource? WebsiteSource { get; set; }

    /// <summary>The page.</summary>
    public WebsitePage? WebsitePage { get; set; }

    /// <summary>The reading that it caused, if any: <c>client.Operations.Resume&lt;WebsiteCrawl&gt;(id)</c> waits for it.</summary>
    public string? CrawlTaskId { get; set; }
}
