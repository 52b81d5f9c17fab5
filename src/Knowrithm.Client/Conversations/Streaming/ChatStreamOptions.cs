namespace Knowrithm.Client;

/// <summary>How a conversation is followed.</summary>
public sealed record ChatStreamOptions
{
    /// <summary>The last event that you have seen, to go on after it. No source promises that the server keeps events.</summary>
    public string? LastEventId { get; init; }

    /// <summary>
    /// How long nothing at all may come, heartbeats and comments included, before the connection is given up and made anew. Default: 45 s, three heartbeats;
    /// <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.
    /// </summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>
    /// The wait before a lost connection is made anew; it doubles with every failure. The server may ask for a longer one (<c>retry:</c>), up to <see cref="MaxReconnectDelay"/>,
    /// never for a shorter one. Default: 1 s.
    /// </summary>
    public TimeSpan ReconnectDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest such wait, whatever the server asks for with <c>retry:</c>. Default: 30 s.</summary>
    public TimeSpan MaxReconnectDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many connections in a row may fail or end without an event before the last failure is thrown. Default: 8.</summary>
    public int MaxReconnects { get; init; } = 8;

    /// <summary>How often the messages are read when the server does not stream. Default: 2.5 s, as the vendor's widget does.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>The clock; null means the client's own.</summary>
    public TimeProvider? TimeProvider { get; init; }
}
