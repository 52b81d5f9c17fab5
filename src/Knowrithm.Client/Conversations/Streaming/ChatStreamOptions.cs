namespace Knowrithm.Client;

/// <summary>The options for following a conversation.</summary>
public sealed record ChatStreamOptions
{
    /// <summary>The id of the last event that you have received, to continue after it. No source promises that the server keeps events.</summary>
    public string? LastEventId { get; init; }

    /// <summary>
    /// The maximum time without any byte, heartbeats and comments included, before the connection is closed and re-established. Default: 45 s, three
    /// heartbeats; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.
    /// </summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>
    /// The wait before a dropped connection is re-established; it doubles with every failure. The server may ask for a longer one (<c>retry:</c>), up to
    /// <see cref="MaxReconnectDelay"/>, never for a shorter one. Default: 1 s.
    /// </summary>
    public TimeSpan ReconnectDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest such wait, whatever the server asks for with <c>retry:</c>. Default: 30 s.</summary>
    public TimeSpan MaxReconnectDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The number of consecutive connections that may fail or end without an event before the last failure is thrown. Default: 8.</summary>
    public int MaxReconnects { get; init; } = 8;

    /// <summary>The interval at which messages are polled when the server does not stream. Default: 2.5 s, as in the vendor's widget.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>The clock; null means the client's own.</summary>
    public TimeProvider? TimeProvider { get; init; }
}
