namespace Knowrithm.Client;

/// <summary>The options of a crawl.</summary>
public sealed record TriggerCrawlRequest
{
    /// <summary>The maximum number of pages to crawl, this time; at least 1.</summary>
    public int? MaxPages { get; init; }
}
