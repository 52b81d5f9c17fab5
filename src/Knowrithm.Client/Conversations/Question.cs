using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace Knowrithm.Client;

/// <summary>
/// From a question to its answer: the stream (opened first, so that nothing is missed), the task, and the history each bring what they know as steps,
/// which are taken one after the other.
/// </summary>
internal sealed class Question : IAsyncDisposable
{
    // A server may hold back even the headers of a stream until it has something to tell: it knows the listener all the same.
    private static readonly TimeSpan OpeningLimit = TimeSpan.FromSeconds(2);

    private readonly Channel<Func<CancellationToken, Task<ChatStreamEvent?>>> _steps = Channel.CreateUnbounded<Func<CancellationToken, Task<ChatStreamEvent?>>>();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly ChatStreamSource _source;
    private readonly string _text;
    private Task _listening = Task.CompletedTask;
    private Task _following = Task.CompletedTask;
    private Operation<ChatReply>? _operation;
    private OperationBudget? _budget;
    private ChatStatus _status;
    private volatile bool _taskIsGone;

    private Question(IConversationsApi conversations, string conversationId, string text) => (_source, _text) = (History.Source(conversations, conversationId), text);

    private string? MessageId => _operation!.Acknowledgement.MessageId;

    public static async Task<Answer> AskAsync(IConversationsApi conversations, string conversationId, string question, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        var events = AskStreamingAsync(conversations, conversationId, question, cancellationToken);
        await foreach (var news in events.ConfigureAwait(false))
            if (news is ChatResponseEvent response) return new Answer(response.Message);
        throw new InvalidOperationException("A question ends with its answer or an exception.");
    }

    public static async IAsyncEnumerable<ChatStreamEvent> AskStreamingAsync(IConversationsApi conversations, string conversationId, string question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = new Question(conversations, conversationId, question);
        await using (asked.ConfigureAwait(false))
        {
            await asked.SendAsync(conversations, conversationId, cancellationToken).ConfigureAwait(false);
            ChatStreamEvent next;
            do
            {
                next = await asked.NextAsync(cancellationToken).ConfigureAwait(false);
                yield return next;
            }
            while (next is not ChatResponseEvent);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_listening, _following).ConfigureAwait(false);
        _budget?.Dispose();
        _end.Dispose();
    }

    private async Task SendAsync(IConversationsApi conversations, string conversationId, CancellationToken cancellationToken)
    {
        _listening = ListenAsync();
        await Task.WhenAny(_opened.Task, Task.Delay(OpeningLimit, cancellationToken)).ConfigureAwait(false);
        _operation = await conversations.StartSendMessageAsync(conversationId, new() { Message = _text }, cancellationToken).ConfigureAwait(false);
        var options = _operation.ClientOptions ?? new();
        _budget = new OperationBudget(options.OperationTimeout, options.TimeProvider, cancellationToken);
        _following = FollowAsync(options);
    }

    private async Task<ChatStreamEvent> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var step = await _steps.Reader.ReadAsync(_budget!.Token).ConfigureAwait(false);
                if (await step(_budget.Token).ConfigureAwait(false) is { } news) return news;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The question was cancelled.", cancellationToken);
        }
        catch (OperationCanceledException) when (_budget!.Token.IsCancellationRequested)
        {
            throw _budget.Expired(_operation!.Id);
        }
    }

    private async Task ListenAsync()
    {
        var session = new ChatStreamSession(_source, new(), polls: false, _end.Token);
        await using (session.ConfigureAwait(false))
        {
            try
            {
                await session.OpenAsync().ConfigureAwait(false);
                _opened.TrySetResult();
                while (true)
                {
                    var news = await session.NextAsync().ConfigureAwait(false);
                    Post(cancellationToken => HearAsync(news, cancellationToken));
                }
            }
            catch (Exception)
            {
                // Whatever it was: the task and the history go on without a stream.
                _opened.TrySetResult();
            }
        }
    }

    private async Task FollowAsync(KnowrithmClientOptions options)
    {
        try
        {
            var reply = await _operation!.WaitForCompletionAsync(cancellationToken: _end.Token).ConfigureAwait(false);
            if (_operation.Id.Length > 0 || History.IsAnswer(reply.Message))
            {
                Post(cancellationToken => FinishAsync(reply, cancellationToken));
                return;
            }
        }
        catch (KnowrithmOperationException e) when (e.InnerException is JsonException)
        {
            Post(cancellationToken => FinishAsync(new(), cancellationToken));
            return;
        }
        catch (KnowrithmException e) when (e is KnowrithmApiException or KnowrithmSerializationException or KnowrithmOperationException { StatusCode: HttpStatusCode.NotFound, InnerException: KnowrithmNotFoundException })
        {
            // No way to the task: what follows is the history.
        }
        catch (Exception e)
        {
            Post(_ => Task.FromException<ChatStreamEvent?>(e));
            return;
        }
        _taskIsGone = true;
        await LookAgainAndAgainAsync(options).ConfigureAwait(false);
    }

    private async Task LookAgainAndAgainAsync(KnowrithmClientOptions options)
    {
        try
        {
            while (true)
            {
                var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                Post(cancellationToken => LookAsync(looked, cancellationToken));
                await looked.Task.WaitAsync(_end.Token).ConfigureAwait(false);
                await Task.Delay(new ChatStreamOptions().PollInterval, options.TimeProvider, _end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Answered, or given up.
        }
    }

    private async Task<ChatStreamEvent?> HearAsync(ChatStreamEvent news, CancellationToken cancellationToken)
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
            // A failure that names nobody may be another's; the task tells, where there is one.
            case ChatFailureEvent failure when (named && MessageId is not null) || _taskIsGone:
                throw new KnowrithmOperationException(_operation!.Id, $"The agent could not answer: {failure.Reason ?? "the server gives no reason"}.") { Status = OperationStatus.Failure, Code = failure.Code, RawBody = failure.Raw };
            default:
                return null;
        }
    }

    private async Task<bool> CanOnlyBeOursAsync(Message answer, CancellationToken cancellationToken)
    {
        try
        {
            return History.CanOnlyAnswer(await _source.History(cancellationToken).ConfigureAwait(false), MessageId, _text, answer.Id);
        }
        catch (KnowrithmException)
        {
            return false;
        }
    }

    private async Task<ChatStreamEvent?> FinishAsync(ChatReply reply, CancellationToken cancellationToken)
    {
        if (History.IsAnswer(reply.Message)) return Response(reply.Message!);
        var history = await _source.History(cancellationToken).ConfigureAwait(false);
        return History.FindAnswer(history, MessageId ?? reply.MessageId, _text) is { } answer
            ? Response(answer)
            : throw new KnowrithmOperationException(_operation!.Id, "The agent has dealt with the message, but neither its task nor the conversation's history holds an answer.") { Status = _operation.Status };
    }

    private async Task<ChatStreamEvent?> LookAsync(TaskCompletionSource looked, CancellationToken cancellationToken)
    {
        try
        {
            return History.FindAnswer(await _source.History(cancellationToken).ConfigureAwait(false), MessageId, _text) is { } answer ? Response(answer) : null;
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

    private ChatResponseEvent Response(Message answer) => new() { Message = answer, MessageId = MessageId, ConversationId = answer.ConversationId ?? _operation!.Acknowledgement.ConversationId };

    private void Post(Func<CancellationToken, Task<ChatStreamEvent?>> step) => _steps.Writer.TryWrite(step);
}
