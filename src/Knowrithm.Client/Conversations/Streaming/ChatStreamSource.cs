namespace Knowrithm.Client;

/// <summary>The sources of a conversation's events.</summary>
/// <param name="Open">The function that opens the stream, after an event where one is named.</param>
/// <param name="History">The function that reads the end of the messages, oldest first.</param>
/// <param name="Time">The client's clock.</param>
/// <param name="MaxRetryAfter">The longest wait that the client lets a server ask for.</param>
/// <param name="MaxBytes">The longest line, and the longest event, that is taken into memory.</param>
internal sealed record ChatStreamSource(Func<string?, CancellationToken, Task<Stream>> Open, Func<CancellationToken, Task<IReadOnlyList<Message>>> History,
    TimeProvider Time, TimeSpan MaxRetryAfter, int MaxBytes);
