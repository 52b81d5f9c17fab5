using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Knowrithm.Client;

/// <summary>
/// The steps from a question to the agent's answer: the stream (opened first, so that nothing is missed), the task and the history each bring what they know,
/// and are taken one after the other.
/// </summary>
internal sealed class Question : IAsyncDisposable
{
    private readonly Channel<AnswerStep> _steps = Channel.CreateUnbounded<AnswerStep>();
    private readonly CancellationTokenSource _end = new();
    private readonly ChatStreamSource _source;
    private readonly AnswerJudge _judge;
    private Task _listening = Task.CompletedTask;
    private Task _following = Task.CompletedTask;
    private OperationBudget? _budget;

    private Question(IConversationsApi conversations, string conversationId, string text)
    {
        _source = History.Source(conversations, conversationId);
        _judge = new AnswerJudge(_source, text);
    }

    public static async Task<Answer> AskAsync(IConversationsApi conversations, string conversationId, string question, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        var events = AskStreamingAsync(conversations, conversationId, question, cancellationToken);
        await foreach (var news in events.ConfigureAwait(false))
            if (news is ChatResponseEvent response) return new Answer(response.Message);
        throw new InvalidOperationException("A question ends with a reply or an exception.");
    }

    public static async IAsyncEnumerable<ChatStreamEvent> AskStreamingAsync(IConversationsApi conversations, string conversationId, string question,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = new Question(conversations, conversationId, question);
        await using (asked.ConfigureAwait(false))
        {
            await asked.SendAsync(conversations, conversationId, question, cancellationToken).ConfigureAwait(false);
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

    private async Task SendAsync(IConversationsApi conversations, string conversationId, string question, CancellationToken cancellationToken)
    {
        var listener = new AnswerListener(_source, _judge, _steps.Writer);
        _listening = listener.RunAsync(_end.Token);
        await listener.UntilOpenAsync(cancellationToken).ConfigureAwait(false);
        var operation = await conversations.StartSendMessageAsync(conversationId, new() { Message = question }, cancellationToken).ConfigureAwait(false);
        _judge.Operation = operation;
        var options = operation.ClientOptions ?? new();
        _budget = new OperationBudget(null, options, cancellationToken);
        _following = new AnswerFollower(operation, _judge, _steps.Writer, options.TimeProvider).RunAsync(_end.Token);
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
        catch (OperationCanceledException) when (_budget!.Token.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw _budget.Expired(_judge.Operation.Id, _judge.Operation.Polls, _judge.Operation.LastFailure);
        }
        catch (Exception e)
        {
            throw AcceptedOperation.Explain(e, _judge.Operation.Id, cancellationToken);
        }
    }
}
