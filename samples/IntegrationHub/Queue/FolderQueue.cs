using System.Threading.Channels;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary>
/// Takes deliveries in before they are answered and hands them out when they are due. Knowrithm does not say how often it redelivers, so what was accepted is ours to keep: a
/// destination may be away for days.
/// </summary>
internal sealed class FolderQueue(QueueFolder folder, TimeProvider time, IHostApplicationLifetime host) : IWebhookQueue
{
    private readonly Channel<string> _due = Channel.CreateUnbounded<string>();
    private int _retrying;

    public ChannelReader<string> Due => _due.Reader;

    public QueueFolder Folder => folder;

    public ValueTask<bool> AppendAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        var entry = QueuedEvent.Of(message);
        if (!folder.Accept(entry)) return new(false);
        _due.Writer.TryWrite(entry.Id);
        return new(true);
    }

    public ValueTask<WebhookQueueLength> GetLengthAsync(CancellationToken cancellationToken) => new(new WebhookQueueLength(Math.Max(0, folder.WaitingCount - _retrying), _retrying, folder.ParkedCount));

    /// <summary>Hands an event out once it is due.</summary>
    public async Task ScheduleAsync(QueuedEvent entry)
    {
        var delay = entry.Due - time.GetUtcNow();
        if (delay > TimeSpan.Zero)
        {
            Interlocked.Increment(ref _retrying);
            await Task.Delay(delay, time, host.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Interlocked.Decrement(ref _retrying);
        }
        _due.Writer.TryWrite(entry.Id);
    }

    public bool Retry(string id)
    {
        if (folder.Unpark(id, time.GetUtcNow()) is not { } entry) return false;
        _due.Writer.TryWrite(entry.Id);
        return true;
    }
}
