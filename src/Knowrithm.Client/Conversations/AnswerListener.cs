using System.Threading.Channels;

namespace Knowrithm.Client;

/// <summary>What the stream knows of an agent's answer.</summary>
internal sealed class AnswerListener(ChatStreamSource source, AnswerJudge judge, ChannelWriter<AnswerStep> steps)
{
    // A server may hold back even the headers of a stream until it has an event: the listener is registered all the same.
    private static readonly TimeSpan OpeningLimit = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task UntilOpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _opened.Task.WaitAsync(OpeningLimit, source.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It may yet open.
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var session = new ChatStreamSession(source, new(), polls: false, cancellationToken);
        await using (session.ConfigureAwait(false))
        {
            try
            {
                await session.OpenAsync().ConfigureAwait(false);
                _opened.TrySetResult();
                while (true)
                {
                    var news = await session.NextAsync().ConfigureAwait(false);
                    steps.TryWrite(token => judge.HearAsync(news, token));
                }
            }
            catch (Exception)
            {
                // Whatever it was: the task and the history go on without a stream.
                _opened.TrySetResult();
            }
        }
    }
}
