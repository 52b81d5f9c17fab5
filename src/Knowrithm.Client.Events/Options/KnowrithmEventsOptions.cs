namespace Knowrithm.Client.Events;

/// <summary>
/// The settings for storing and handling events. Values in code override the configuration section <c>Knowrithm:Events</c>; all are
/// validated when the host starts.
/// </summary>
public sealed class KnowrithmEventsOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Knowrithm:Events";

    /// <summary>Gets or sets the application's name, which is part of every key and row; null for the host's application name.</summary>
    public string? Application { get; set; }

    /// <summary>Gets or sets the Knowrithm account, where several share a store. Empty by default.</summary>
    public string Account { get; set; } = "";

    /// <summary>Gets or sets how many handlers run at once on this instance; 0 for an instance that only stores deliveries. 8 by default.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>Gets or sets the number of attempts before an event becomes a dead letter. 12 by default.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary>Gets or sets the wait after the first failed attempt; it doubles with each. 5 seconds by default.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the longest wait between two attempts. 1 hour by default.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets the time limit of an attempt, after which the handler's token is cancelled. 5 minutes by default.</summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long an append, or a forwarder, may take before the delivery gets 503. 10 seconds by default.</summary>
    public TimeSpan AppendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets how long an instance keeps an event without renewing its claim; a crash delays an event for this long. 1 minute by default.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how often the store is polled for due events. 1 second by default.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how often a handler that paused itself is tried with one event. 5 minutes by default.</summary>
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long keys are kept and redeliveries are recognised. 30 days by default.</summary>
    public TimeSpan KeepKeys { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets how long bodies are kept after the event's last handler is done; replay reaches back no further. 3 days by default.</summary>
    public TimeSpan KeepBodies { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Gets or sets how long dead letters are kept. 30 days by default.</summary>
    public TimeSpan KeepDeadLetters { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Gets or sets whether stored bodies and errors are encrypted with Data Protection where it is registered and no
    /// <see cref="IEventBodyProtector"/> is. True by default. All instances must share its keys, and the keys must survive a restart: an event that
    /// was stored with a lost key can never be read again.
    /// </summary>
    public bool UseDataProtection { get; set; } = true;

    /// <summary>Gets or sets the age of the oldest due event from which health is degraded. 15 minutes by default.</summary>
    public TimeSpan DegradedAge { get; set; } = TimeSpan.FromMinutes(15);
}
