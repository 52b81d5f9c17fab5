namespace Knowrithm.Sandbox;

/// <summary>The options of a <see cref="KnowrithmSandbox"/>.</summary>
public sealed class KnowrithmSandboxOptions
{
    /// <summary>The port; 0, the default, takes any free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// The duration of queued work, which passes through <c>pending</c>, <c>started</c> and <c>in_progress</c>. With zero it is done before the first poll.
    /// Default: 400 ms.
    /// </summary>
    public TimeSpan TaskDuration { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The lifetime of an access token from signing in or refreshing, by <see cref="TimeProvider"/>. Default: one hour.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The clock for timestamps, tasks, delays and webhook redelivery.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The number of conversations, each with its lead and messages, that a demo agent has had before the start. They are the same in every run.
    /// </summary>
    public int SeedConversations { get; set; }

    /// <summary>
    /// The number of messages in each of them, questions and replies in turn; null, the default, for four, six or eight. They use no memory until they are
    /// changed.
    /// </summary>
    public int? SeedMessages { get; set; }

    /// <summary>The number of requests that are kept; older ones are discarded. Default: 100,000.</summary>
    public int RequestsKept { get; set; } = 100_000;

    /// <summary>
    /// The number of bytes of memory for kept requests, with bodies and headers; older ones are discarded, but never the latest. Default: 64 MiB.
    /// </summary>
    public long RequestBytesKept { get; set; } = 64 * 1024 * 1024;

    /// <summary>The wait before the second attempt to deliver a webhook; it doubles with each attempt. Default: one second.</summary>
    public TimeSpan WebhookRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The maximum number of attempts to deliver a webhook.</summary>
    public int WebhookMaxAttempts { get; set; } = 5;

    /// <summary>Whether conversations have event streams; without them the stream's route returns 503. Default: true.</summary>
    public bool Streaming { get; set; } = true;

    /// <summary>The interval of heartbeats on an idle stream, by <see cref="TimeProvider"/>. Default: 15 seconds.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The dialect of the server.</summary>
    public SandboxDialect Dialect { get; set; }
}
