namespace Knowrithm.Client;

/// <summary>
/// The rule for messages before the question (the agent's earlier messages and what led to them) that a caller sends. Knowrithm keeps the history of a
/// conversation itself, and takes one message at a time.
/// </summary>
public enum HistoryHandling
{
    /// <summary>The call throws a <see cref="NotSupportedException"/> that says how to continue the conversation instead. Nothing is sent.</summary>
    Refuse,

    /// <summary>They are put before the question, into the same message: <see cref="KnowrithmChatClientOptions.Flatten"/> says how.</summary>
    Flatten,
}
