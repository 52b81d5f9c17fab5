namespace Knowrithm.Client;

/// <summary>From a question to its answer. The task may carry it; if not, the end of the conversation's history does.</summary>
internal static class Question
{
    private const int HistoryPage = 50;

    public static async Task<Answer> AskAsync(IConversationsApi conversations, string conversationId, string question, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        var operation = await conversations.StartSendMessageAsync(conversationId, new() { Message = question }, cancellationToken).ConfigureAwait(false);
        var reply = await operation.WaitForCompletionAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (IsAnswer(reply.Message)) return new Answer(reply.Message!);
        var messageId = operation.Acknowledgement.MessageId ?? reply.MessageId;
        return await FindAsync(conversations, conversationId, messageId, question, cancellationToken).ConfigureAwait(false)
            ?? throw new KnowrithmOperationException(operation.Id, "The agent has dealt with the message, but neither its task nor the conversation's history holds an answer.") { Status = operation.Status };
    }

    // The history is oldest first: a new answer is on the last page, which only the first page's figures reveal.
    private static async Task<Answer?> FindAsync(IConversationsApi conversations, string conversationId, string? messageId, string question, CancellationToken cancellationToken)
    {
        var page = await conversations.ListConversationMessagesAsync(conversationId, 1, HistoryPage, cancellationToken).ConfigureAwait(false);
        var last = page.Pages ?? (page.Total + page.PerPage - 1) / page.PerPage ?? 1;
        IReadOnlyList<Message> before = [];
        if (last > 1)
        {
            // The answer may have opened a page of its own, with the question on the one before.
            before = last == 2 ? page : await conversations.ListConversationMessagesAsync(conversationId, last - 1, HistoryPage, cancellationToken).ConfigureAwait(false);
            page = await conversations.ListConversationMessagesAsync(conversationId, last, HistoryPage, cancellationToken).ConfigureAwait(false);
        }
        while (page.HasNext)
        {
            before = page;
            page = await conversations.ListConversationMessagesAsync(conversationId, page.Number + 1, HistoryPage, cancellationToken).ConfigureAwait(false);
        }
        Message[] history = [.. before, .. page];
        return Pick(history, messageId, question);
    }

    private static Answer? Pick(Message[] history, string? messageId, string question)
    {
        var at = messageId is null ? -1 : Array.FindLastIndex(history, message => message.Id == messageId);
        if (at >= 0 && IsAnswer(history[at])) return new Answer(history[at]);
        if (at < 0) at = Array.FindLastIndex(history, message => message.Role == MessageRole.User && message.Content == question);
        if (at < 0) return null;
        return Array.Find(history[(at + 1)..], IsAnswer) is { } answer ? new Answer(answer) : null;
    }

    private static bool IsAnswer(Message? message) => message is { Content.Length: > 0 } && message.Role == MessageRole.Assistant;
}
