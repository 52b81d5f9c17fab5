namespace Knowrithm.Client;

/// <summary>The end of a conversation's messages, and what their order shows.</summary>
internal static class History
{
    private const int PageSize = 50;

    public static ChatStreamSource Source(IConversationsApi conversations, string conversationId) =>
        Source(conversations, conversationId, (conversations.Client as IHasClientOptions)?.Options ?? new());

    private static ChatStreamSource Source(IConversationsApi conversations, string conversationId, KnowrithmClientOptions options) => new(
        (lastId, cancellationToken) => conversations.OpenEventStreamAsync(conversationId, lastId, cancellationToken),
        cancellationToken => TailAsync(conversations, conversationId, cancellationToken),
        options.TimeProvider,
        options.MaxRetryAfter,
        options.MaxResponseBytes);

    // The history is oldest first: a new reply is on the last page, which only the first page's figures reveal.
    public static async Task<IReadOnlyList<Message>> TailAsync(IConversationsApi conversations, string conversationId, CancellationToken cancellationToken)
    {
        var page = await conversations.ListConversationMessagesAsync(conversationId, 1, PageSize, cancellationToken).ConfigureAwait(false);
        var last = page.Pages ?? (page.Total + page.PerPage - 1) / page.PerPage ?? 1;
        IReadOnlyList<Message> before = [];
        if (last > 1)
        {
            // The reply may have opened a page of its own, with the question on the one before.
            before = last == 2 ? page : await conversations.ListConversationMessagesAsync(conversationId, last - 1, PageSize, cancellationToken)
                .ConfigureAwait(false);
            page = await conversations.ListConversationMessagesAsync(conversationId, last, PageSize, cancellationToken).ConfigureAwait(false);
        }
        while (page.HasNext)
        {
            before = page;
            page = await conversations.ListConversationMessagesAsync(conversationId, page.Number + 1, PageSize, cancellationToken).ConfigureAwait(false);
        }
        return [.. before, .. page];
    }

    /// <summary>The first assistant message after ours.</summary>
    public static Message? FindAnswer(IReadOnlyList<Message> history, string? messageId, string question)
    {
        Message[] messages = [.. history];
        var at = Find(messages, messageId, question);
        if (at < 0 || IsAnswer(messages[at])) return at < 0 ? null : messages[at];
        return Array.Find(messages[(at + 1)..], IsAnswer);
    }

    /// <summary>Whether an agent's answer that names no question can only be for ours: it follows ours, and no other question was open then.</summary>
    public static bool CanOnlyAnswer(IReadOnlyList<Message> history, string? messageId, string question, string answerId)
    {
        Message[] messages = [.. history];
        var at = Find(messages, messageId, question);
        if (at < 0 || at + 1 >= messages.Length || messages[at + 1].Id != answerId) return false;
        // An earlier question without a reply may be the one that has its reply only now.
        var open = messages[..at].Count(static message => message.Role == MessageRole.User) - messages[..at].Count(IsAnswer);
        return open <= 0;
    }

    public static bool IsAnswer(Message? message) => message is { Content.Length: > 0 } && message.Role == MessageRole.Assistant;

    private static int Find(Message[] messages, string? messageId, string question)
    {
        var at = messageId is null ? -1 : Array.FindLastIndex(messages, message => message.Id == messageId);
        return at >= 0 ? at : Array.FindLastIndex(messages, message => message.Role == MessageRole.User && message.Content == question);
    }
}
