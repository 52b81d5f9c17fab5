using System.Net;
using System.Text.Json;
using System.Threading.Channels;

namespace Knowrithm.Client;

/// <summary>What the task knows of an agent's answer and, where it does not lead there, the history.</summary>
internal sealed class AnswerFollower(Operation<ChatReply> operation, AnswerJudge judge, ChannelWriter<AnswerStep> steps, TimeProvider time)
    : IProgress<OperationProgress>
{
    // Each poll has had several attempts already: a route that fails twice in a row may fail for the whole wait.
    private const int ManyFailures = 2;

    private CancellationToken _end;
    private Task? _looking;

    public async Task RunAsync(CancellationToken end)
    {
        _end = end;
        await FollowAsync().ConfigureAwait(false);
        if (_looking is not null) await _looking.ConfigureAwait(false);
    }

    void IProgress<OperationProgress>.Report(OperationProgress value)
    {
        if (operation.FailedPolls >= ManyFailures) LookIntoHistory();
    }

    private async Task FollowAsync()
    {
        try
        {
            var reply = await operation.WaitForCompletionAsync(this, cancellationToken: _end).ConfigureAwait(false);
            if (operation.Id.Length > 0 || History.IsAnswer(reply.Message)) Finish(reply);
            else LookIntoHistory();
        }
        catch (KnowrithmOperationException e) when (e.InnerException is JsonException)
        {
            Finish(new());
        }
        catch (KnowrithmException e) when (e is KnowrithmApiException or KnowrithmSerializationException
            or KnowrithmOperationException { StatusCode: HttpStatusCode.NotFound, InnerException: KnowrithmNotFoundException })
        {
            LookIntoHistory();
        }
        catch (Exception e)
        {
            steps.TryWrite(_ => Task.FromException<ChatStreamEvent?>(e));
        }
    }

    private void Finish(ChatReply reply) => steps.TryWrite(token => judge.FinishAsync(reply, token));

    private void LookIntoHistory()
    {
        judge.TaskIsSilent = true;
        _looking ??= LookAgainAndAgainAsync();
    }

    private async Task LookAgainAndAgainAsync()
    {
        try
        {
            while (true)
            {
                var looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                steps.TryWrite(token => judge.LookAsync(looked, token));
                await looked.Task.WaitAsync(_end).ConfigureAwait(false);
                await Task.Delay(new ChatStreamOptions().PollInterval, time, _end).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Replied, or given up.
        }
    }
}
