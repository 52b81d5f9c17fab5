using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Knowrithm.Client.Webhooks;

/// <summary>Handles what the stream holds, as one of a group of instances.</summary>
internal sealed class RedisConsumer(
    RedisLink redis, RedisQueue queue, RedisConclusions conclusions, QueueGauge gauge, IWebhookProcessor processor, TimeProvider time, ILogger<RedisConsumer> logger)
    : BackgroundService
{
    private const int DueAtOnce = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private const string Due = """
        local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
        for _, key in ipairs(due) do
            local fields = redis.call('HGETALL', ARGV[3] .. key)
            if #fields > 0 then redis.call('XADD', KEYS[2], '*', unpack(fields)) end
            redis.call('DEL', ARGV[3] .. key)
            redis.call('ZREM', KEYS[1], key)
        end
        return #due
        """;

    // One that holds something is never removed: what it holds would be lost.
    private const string Tidy = """
        for _, consumer in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
            local info = {}
            for i = 1, #consumer, 2 do info[consumer[i]] = consumer[i + 1] end
            if info.pending == 0 and info.idle > tonumber(ARGV[2]) then redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], info.name) end
        end
        """;

    private readonly KnowrithmWebhooksRedisOptions _options = redis.Options;
    private readonly string _name = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";
    private readonly ConcurrentDictionary<RedisValue, Task> _running = [];
    private bool _ready;
    private DateTimeOffset _nextTakeOver;
    private DateTimeOffset _nextLook;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_options.Concurrency == 0) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = _options.PollInterval;
            try
            {
                if (!_ready) await PrepareAsync();
                if (await StepAsync(stoppingToken)) continue;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                if (_ready) Log.QueueUnavailable(logger, e);
                // After an outage nobody could renew a claim: give everybody the time to do so before anything is taken over.
                (_ready, _nextTakeOver) = (false, time.GetUtcNow() + _options.ClaimDuration);
                gauge.Set(null);
                pause = Patience;
            }
            try
            {
                await queue.Wake.WaitAsync(pause, stoppingToken);
                // One look serves all who called.
                while (queue.Wake.Wait(0, CancellationToken.None))
                {
                }
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        await Task.WhenAll(_running.Values);
    }

    private async Task PrepareAsync()
    {
        var database = await redis.GetAsync();
        try
        {
            // From the beginning: what was accepted before there was a group counts, too.
            await database.StreamCreateConsumerGroupAsync(redis.Keys.Stream, RedisQueue.Group, "0", createStream: true);
        }
        catch (RedisServerException e) when (e.Message.StartsWith("BUSYGROUP", StringComparison.Ordinal))
        {
        }
        await redis.EvaluateAsync(Tidy, [redis.Keys.Stream], RedisQueue.Group, (long)TimeSpan.FromHours(1).TotalMilliseconds);
        _ready = true;
    }

    /// <summary>Whether there was anything to do.</summary>
    private async Task<bool> StepAsync(CancellationToken stoppingToken)
    {
        var database = await redis.GetAsync();
        var now = time.GetUtcNow();
        if (now >= _nextLook)
        {
            _nextLook = now + _options.PollInterval;
            await redis.EvaluateAsync(Due, [redis.Keys.Retry, redis.Keys.Stream], now.ToUnixTimeMilliseconds(), DueAtOnce, redis.Keys.ParkedPrefix);
            if (gauge.Enabled) gauge.Set(await queue.GetLengthAsync(stoppingToken));
        }
        if (now >= _nextTakeOver) await TakeOverAsync(database, now, stoppingToken);
        var free = _options.Concurrency - _running.Count;
        if (free <= 0) return false;
        var entries = await database.StreamReadGroupAsync(redis.Keys.Stream, RedisQueue.Group, _name, ">", free);
        foreach (var entry in entries) Start(entry, stoppingToken);
        return entries.Length > 0;
    }

    /// <summary>What an instance read and did not conclude for as long as a claim lasts. One that still runs it is left alone: its claim says so.</summary>
    private async Task TakeOverAsync(IDatabase database, DateTimeOffset now, CancellationToken stoppingToken)
    {
        RedisValue from = "0-0";
        do
        {
            var free = _options.Concurrency - _running.Count;
            if (free <= 0) return;
            var taken = await database.StreamAutoClaimAsync(redis.Keys.Stream, RedisQueue.Group, _name, (long)_options.ClaimDuration.TotalMilliseconds, from, free);
            foreach (var entry in taken.ClaimedEntries)
                if (!entry.IsNull && entry.Values.Length > 0) Start(entry, stoppingToken);
            from = taken.NextStartId;
        }
        while (from != "0-0");
        _nextTakeOver = now + (_options.ClaimDuration / 3);
    }

    private void Start(StreamEntry entry, CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // Taken over from ourselves: it is running.
        if (!_running.TryAdd(entry.Id, started.Task)) return;
        _ = Task.Run(async () =>
        {
            try
            {
                await HandleAsync(entry, stoppingToken);
            }
            catch (Exception e)
            {
                // It stays with this consumer, and is taken over in time.
                Log.NotConcluded(logger, e, RedisEntry.Key(entry));
            }
            finally
            {
                _running.TryRemove(entry.Id, out _);
                started.SetResult();
                queue.Wake.Release();
            }
        }, CancellationToken.None);
    }

    private async Task HandleAsync(StreamEntry entry, CancellationToken stoppingToken)
    {
        var message = RedisEntry.Read(entry, _options.MaxRuns);
        IReadOnlyList<WebhookHandlerResult> results;
        try
        {
            results = await processor.ProcessAsync(message, stoppingToken);
            while (results.Any(static result => result.State == WebhookHandlerState.InboxUnavailable) && !stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(Patience, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                results = await processor.ProcessAsync(message, stoppingToken);
            }
        }
        catch (WebhookFormatException e)
        {
            await InsistAsync(() => conclusions.BuryAsync(entry, message, [], 0, e), stoppingToken);
            return;
        }
        await InsistAsync(() => conclusions.ConcludeAsync(entry, message, results, stoppingToken.IsCancellationRequested), stoppingToken);
    }

    /// <summary>Until it is said: an instance that only forgot to say what it did would do it twice.</summary>
    private async Task InsistAsync(Func<Task> conclude, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await conclude();
                return;
            }
            catch (Exception e) when (e is RedisException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(Patience, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
