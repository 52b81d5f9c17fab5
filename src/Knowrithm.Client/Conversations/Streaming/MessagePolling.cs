namespace Knowrithm.Client;

/// <summary>The polling that replaces a stream: the agent's messages, found in the history. The first poll says which are old.</summary>
internal sealed class MessagePolling(ChatStreamSource source, ChatStreamOptions options, TimeProvider time)
{
    private readonly Queue<Message> _news = new();
    private HashSet<string>? _known;
    private bool _looked;
    private int _failures;

    public async Task<ChatStreamEvent> NextAsync(CancellationToken cancellationToken)
    {
        Message? next;
        while (!_news.TryDequeue(out next))
        {
            if (_looked) await Task.Delay(options.PollInterval, time, cancellationToken).ConfigureAwait(false);
            _looked = true;
            try
            {
                Take(await source.History(cancellationToken).ConfigureAwait(false));
                _failures = 0;
            }
            catch (KnowrithmException e) when (ChatStreamSession.Passes(e) && ++_failures <= options.MaxReconnects)
            {
                // The next poll follows.
            }
        }
        return new ChatResponseEvent { Message = next, ConversationId = next.ConversationId };
    }

    private void Take(IReadOnlyList<Message> messages)
    {
        var isFirst = _known is null;
        _known ??= [];
        foreach (var message in messages)
            if (_known.Add(message.Id) && !isFirst && message.Role == MessageRole.Assistant) _news.Enqueue(message);
    }
}
