namespace Knowrithm.Client;

/// <summary>The page that shows the widget.</summary>
public sealed record WebsiteHandshakeRequest
{
    /// <summary>The agent.</summary>
    public required string AgentId { get; init; }

    /// <summary>The page's address.</summary>
    public required string Url { get; init; }

    /// <summary>The page's title.</summary>
    public string? Title { get; init; }

    /// <summary>Whether to crawl the page now.</summary>
    public bool? TriggerCrawl { get; init; }
}
