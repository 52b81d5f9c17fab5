namespace Knowrithm.Client.Events;

/// <summary>
/// The settings of the change feed. Values in code override the configuration section <c>Knowrithm:Events:ChangeFeed</c>; all are validated when the host
/// starts.
/// </summary>
public sealed class ChangeFeedOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Knowrithm:Events:ChangeFeed";

    /// <summary>
    /// Gets or sets the lists to poll; null for those that the registered handlers take events of. A handler of <c>KnowrithmEvent</c> takes all of them.
    /// </summary>
    public ChangeFeedLists? Lists { get; set; }

    /// <summary>Gets or sets the time from the start of a pass to the start of the next. 15 minutes by default.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Gets or sets the time from the start of a complete pass to the start of the next, where a list has turned out to be ordered by its latest change: the
    /// passes between end as soon as they meet what they know, and find no deletions. 6 hours by default.
    /// </summary>
    public TimeSpan FullInterval { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Gets or sets what the first pass raises events for. <see cref="ChangeFeedStart.Now"/> by default.</summary>
    public ChangeFeedStart StartFrom { get; set; }

    /// <summary>Gets or sets the share of the key's hourly limit that the feed may use, more than 0 and at most 1. One half by default.</summary>
    public double QuotaShare { get; set; } = 0.5;

    /// <summary>Gets or sets the key's hourly limit; null for what Knowrithm says of the key, or 1000 when it says nothing.</summary>
    public int? CallsPerHour { get; set; }

    /// <summary>Gets or sets the number of items to request at once, 1 to 100. 100 by default.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Gets or sets the number of requests at once for messages and single items, 1 to 32. 4 by default.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// Gets or sets whether a change of nothing but counters, averages or the last activity is an update. False by default: a conversation would be updated
    /// with every message. Of a message, only content and rating are an update; with this, whatever it contains.
    /// </summary>
    public bool IncludeActivity { get; set; }

    /// <summary>
    /// Gets or sets how far the server's clock and this one may be apart, and how long a change may be in the making: a conversation that changed that long
    /// before the last pass is read again. 10 minutes by default.
    /// </summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Gets or sets how long a change is left to its webhook before the feed reports it. Without secrets for webhooks nothing is left. 2 minutes by default.
    /// </summary>
    public TimeSpan WebhookGrace { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Gets or sets the share of a list that may vanish in one pass. If more has vanished, and more than 20 items, the pass stops before it reports a
    /// deletion, and health is degraded until the items are back or this is raised. 0.3 by default; 1 for no limit.
    /// </summary>
    public double MaxVanishedShare { get; set; } = 0.3;

    /// <summary>Gets or sets the number of waiting events above which the feed waits. 10,000 by default.</summary>
    public long MaxWaiting { get; set; } = 10_000;

    /// <summary>Gets or sets the number of webhooks missed in a day above which health is degraded. 10 by default.</summary>
    public long MissedWebhooksThreshold { get; set; } = 10;

    /// <summary>
    /// Gets or sets whether the feed runs with a store that is not durable. False by default: after a restart everything is a first pass again, and changes
    /// in between are lost.
    /// </summary>
    public bool AllowMemory { get; set; }

    /// <summary>Gets or sets the key of the <c>IKnowrithmClient</c> in the container; null for the one without a key.</summary>
    public string? ClientName { get; set; }
}
