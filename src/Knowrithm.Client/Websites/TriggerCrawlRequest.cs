namespace Knowrithm.Client;

/// <summary>How to read a website once more.</summary>
public sealed record TriggerCrawlRequest
{
    /// <summary>How many pages are read at most, this time; at least 1.</summary>
    public int? MaxPages { get; init; }
}
