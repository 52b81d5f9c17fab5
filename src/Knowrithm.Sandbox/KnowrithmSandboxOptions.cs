namespace Knowrithm.Sandbox;

/// <summary>How a <see cref="KnowrithmSandbox"/> behaves.</summary>
public sealed class KnowrithmSandboxOptions
{
    /// <summary>The port to listen on; 0, the default, takes any free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// How long queued work takes, passing through <c>pending</c>, <c>started</c> and <c>in_progress</c>.
    /// Zero has it done before the first poll. 400 ms by default.
    /// </summary>
    public TimeSpan TaskDuration { get; set; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How long an access token from signing in or refreshing is good, by <see cref="TimeProvider"/>. One hour by default.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The clock for timestamps, tasks, delays and webhook redelivery.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How many conversations, each with its lead and messages, a demo agent has had before the start. The same ones every time.</summary>
    public int SeedConversations { get; set; }

    /// <summary>How many messages each of them has, questions and answers in turn; null, the default, for four, six or eight. They cost no memory until they are changed.</summary>
    public int? SeedMessages { get; set; }

    /// <summary>How many requests are remembered; older ones are forgotten. 100,000 by default.</summary>
    public int RequestsKept { get; set; } = 100_000;

    /// <summary>
    /// How many bytes of memory the remembered requests may take, bodies and headers included; older ones are forgotten, but never the latest.
    /// 64 MiB by default.
    /// </summary>
    public long RequestBytesKept { get; set; } = 64 * 1024 * 1024;

    /// <summary>How long to wait before the second delivery of a webhook; doubles with each attempt. One second by default.</summary>
    public TimeSpan WebhookRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a webhook is tried before it is given up.</summary>
    public int WebhookMaxAttempts { get; set; } = 5;

    /// <summary>Whether conversations can be followed live; without it the stream's route answers 503. On by default.</summary>
    public bool Streaming { get; set; } = true;

    /// <summary>How often a stream on which nothing happens says that it lives, by <see cref="TimeProvider"/>. 15 seconds by default.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Which spellings the server speaks.</summary>
    public SandboxDialect Dialect { get; set; }
}
