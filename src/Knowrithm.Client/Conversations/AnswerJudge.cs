namespace Knowrithm.Client;

/// <summary>Whether a message from the stream, the task or the history is the agent's answer to this question. Used by one step at a time.</summary>
internal sealed class AnswerJudge(ChatStreamSource source, string text)
{
    private ChatStatus _status;
    private volatile bool _taskIsSilent;

    /// <summary>The sent message; nothing is compared before it is set.</summary>
    public Operation<ChatReply> Operation { get; set; } = null!;

    /// <summary>Whether the task has nothing more to report.</summary>
    public bool TaskIsSilent { set => _taskIsSilent = value; }

    private string? MessageId => Operation.Acknowledgement.MessageId;

    public async Task<ChatStreamEvent?> HearAsync(ChatStreamEvent news, CancellationToken cancellationToken)
    {
        var named = news.MessageId is { } id && (news as ChatResponseEvent)?.Message.Id != id;
        if (named && MessageId is not null && news.MessageId != MessageId) return null;
        switch (news)
        {
            case ChatStatusEvent status when status.Status != _status:
                _status = status.Status;
                return news;
            case ChatResponseEvent { Message: { Content.Length: > 0 } message }:
                var isOurs = MessageId is not null && (named || message.Id == MessageId);
                return isOurs || await CanOnlyBeOursAsync(message, cancellationToken).ConfigureAwait(false) ? news : null;
            // A failure that names no message may be another's; the task says whose it is, where there is one.
            case ChatFailureEvent failure when (named && MessageId is not null) || _taskIsSilent:
                throw new KnowrithmOperationException(Operation.Id, $"The agent failed to reply: {failure.Reason ?? "the server sent no reason"}.")
                {
                    Status = OperationStatus.Failure,
                    Code = failure.Code,
                    RawBody = failure.Raw,
                };
            default:
                return null;
        }
    }

    /// <summary>The task has succeeded.</summary>
    public async Task<ChatStreamEvent?> FinishAsync(ChatReply reply, CancellationToken cancellationToken)
    {
        if (History.IsAnswer(reply.Message)) return Response(reply.Message!);
        var history = await source.History(cancellationToken).ConfigureAwait(false);
        return History.FindAnswer(history, MessageId ?? reply.MessageId, text) is { } answer
            ? Response(answer)
            : throw new KnowrithmOperationException(
                Operation.Id, "The agent has processed the message, but neither its task nor the conversation's history contains a reply.")
            { Status = Operation.Status };
    }

    /// <summary>Reads the history once; a transient fault is left to the next poll.</summary>
    public async Task<ChatStreamEvent?> LookAsync(TaskCompletionSource looked, CancellationToken cancellationToken)
    {
        try
        {
            return History.FindAnswer(await source.History(cancellationToken).ConfigureAwait(false), MessageId, text) is { } answer ? Response(answer) : null;
        }
        catch (KnowrithmException e) when (ChatStreamSession.Passes(e))
        {
            return null;
        }
        finally
        {
            looked.TrySetResult();
        }
    }

    private async Task<bool> CanOnlyBeOursAsync(Message answer, CancellationToken cancellationToken)
    {
        try
        {
            return History.CanOnlyAnswer(await source.History(cancellationToken).ConfigureAwait(false), MessageId, text, answer.Id);
        }
        catch (KnowrithmException)
        {
            return false;
        }
    }

    private ChatResponseEvent Response(Message answer) =>
        new() { Message = answer, MessageId = MessageId, ConversationId = answer.ConversationId ?? Operation.Acknowledgement.ConversationId };
}
