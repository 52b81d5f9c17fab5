using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>Handles what is due. What fails for now waits for its next run; what will not get better by itself is parked.</summary>
internal sealed partial class QueueWorker(FolderQueue queue, IWebhookProcessor processor, IOptions<HubOptions> options, TimeProvider time, ILogger<QueueWorker> logger) : BackgroundService
{
    private readonly HubOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var entry in queue.Folder.Waiting()) _ = queue.ScheduleAsync(entry);
        await Task.WhenAll(Enumerable.Range(0, _options.Concurrency).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in queue.Due.ReadAllAsync(stoppingToken))
                if (queue.Folder.ReadWaiting(id) is { } entry) await TryAsync(entry, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The rest waits on disk.
        }
    }

    /// <summary>A full disk, for one: the event is where it was, and has its turn again.</summary>
    private async Task TryAsync(QueuedEvent entry, CancellationToken stoppingToken)
    {
        try
        {
            await HandleAsync(entry, stoppingToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotKept(logger, e, entry.Key);
            _ = queue.ScheduleAsync(entry with { Due = time.GetUtcNow() + _options.MaxRetryDelay });
        }
    }

    private async Task HandleAsync(QueuedEvent entry, CancellationToken stoppingToken)
    {
        var results = await processor.ProcessAsync(entry.ToMessage(), stoppingToken);
        if (stoppingToken.IsCancellationRequested) return;
        var open = results.Where(static result => result.State is not (WebhookHandlerState.Handled or WebhookHandlerState.AlreadyHandled)).ToList();
        var hopeless = open.Where(result => result.Error is { } error && Verdict.IsHopeless(error, time.GetUtcNow() - entry.ReceivedAt, _options)).ToList();
        var again = open.Except(hopeless).ToList();

        // Each part has a file of its own from here on; the one that was handled goes last.
        foreach (var result in hopeless) Park(entry, result);
        if (again.Count == 0)
        {
            queue.Folder.Remove(entry.Id);
            return;
        }
        var next = entry with
        {
            Runs = entry.Runs + 1,
            Handlers = [.. again.Select(static result => result.Handler)],
            Due = time.GetUtcNow() + Delay(entry.Runs, again),
            Reason = again.Select(static result => result.Error?.Message).FirstOrDefault(static reason => reason is not null),
        };
        queue.Folder.Keep(next);
        Postponed(logger, entry.Key, string.Join(", ", next.Handlers), next.Due, next.Reason);
        _ = queue.ScheduleAsync(next);
    }

    private void Park(QueuedEvent entry, WebhookHandlerResult result)
    {
        var handler = new string([.. result.Handler.Where(char.IsAsciiLetterOrDigit)]);
        queue.Folder.Park(entry with { Id = $"{entry.Key[..16]}-{handler}", Handlers = [result.Handler], Runs = entry.Runs + 1, Reason = result.Error?.Message });
        Parked(logger, entry.Key, result.Handler, result.Error?.Message);
    }

    private TimeSpan Delay(int runs, List<WebhookHandlerResult> results)
    {
        var own = _options.RetryDelay * Math.Pow(2, Math.Min(runs, 30));
        own = own < _options.MaxRetryDelay ? own : _options.MaxRetryDelay;
        return results.Select(static result => (result.Error as DestinationException)?.RetryAfter ?? TimeSpan.Zero).Append(own).Max();
    }

    [LoggerMessage(1, LogLevel.Warning, "{Key} waits until {Due} for {Handlers}: {Reason}")]
    private static partial void Postponed(ILogger logger, string key, string handlers, DateTimeOffset due, string? reason);

    [LoggerMessage(3, LogLevel.Error, "What came of {Key} could not be written to disk.")]
    private static partial void NotKept(ILogger logger, Exception exception, string key);

    [LoggerMessage(2, LogLevel.Error, "{Key} is parked for {Handler}: {Reason}")]
    private static partial void Parked(ILogger logger, string key, string handler, string? reason);
}
