using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Knowrithm.Client.Events;

internal sealed partial class RedisEventStore : IEventStore, IChangeStore, IDisposable
{
    // Many events with large bodies would be a reply of gigabytes.
    private const int MostBytes = 8 * 1024 * 1024;

    private const int Most = 500;

    private readonly RedisLink _link;
    private readonly RedisScripts _scripts;
    private readonly RedisHandlers _handlers;
    private readonly RedisDeadLetters _deadLetters;
    private readonly RedisViews _views;
    private readonly ILogger _logger;

    public RedisEventStore(IRedisConnections connections, TimeProvider time, bool useProcessClock, ILogger<RedisEventStore> logger)
    {
        _link = new(connections, time);
        _scripts = new(_link, time, useProcessClock);
        _handlers = new(_scripts, logger);
        _deadLetters = new(_scripts);
        _views = new(_scripts);
        _logger = logger;
    }

    public bool IsDurable => true;

    public async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        var connection = await _link.ConnectionAsync(cancellationToken);
        try
        {
            await connection.GetDatabase().PingAsync().WaitAsync(cancellationToken);
            await RedisServerCheck.RunAsync(connection, _logger).WaitAsync(cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            _link.Doubt();
            throw;
        }
    }

    public async ValueTask<bool> AppendAsync(EventOwner owner, StoredEvent storedEvent, CancellationToken cancellationToken)
    {
        var reply = await AppendAsync(!_handlers.IsKnown(owner));
        if (reply < 0)
        {
            await _handlers.RegisterAgainAsync(owner, cancellationToken);
            reply = await AppendAsync(true);
        }
        return reply == 1;

        async Task<long> AppendAsync(bool mayBeNew) => (long)await _scripts.RunAsync(RedisScript.Append, owner, cancellationToken,
            [RedisScripts.Flag(mayBeNew), .. Arguments(storedEvent)]);
    }

    public async ValueTask RegisterAsync(EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken cancellationToken) =>
        await _handlers.RegisterAsync(owner, handlers, isStart, cancellationToken);

    public async ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        if (request.Key is not null) throw new NotSupportedException("A durable store does not claim by key.");
        var lease = Guid.NewGuid().ToString("N");
        var arguments = new List<RedisValue>
        {
            RedisScripts.Milliseconds(request.Lease), lease, request.Instance, Math.Min(request.Count, Most), MostBytes,
            RedisScripts.Milliseconds(request.ProbeInterval), Random.Shared.Next(1000),
        };
        foreach (var handler in request.Handlers) arguments.AddRange([handler, RedisScripts.Flag(request.Unordered.Contains(handler))]);
        var reply = await _scripts.RunAsync(RedisScript.Claim, request.Owner, cancellationToken, [.. arguments]);
        if (!reply.IsNull) return [.. ((RedisResult[])reply!).Select(one => RedisReply.Claim(one, request.Owner, lease))];
        await _handlers.RegisterAgainAsync(request.Owner, cancellationToken);
        return [];
    }

    public ValueTask<bool> RenewAsync(ClaimedEvent claim, TimeSpan lease, CancellationToken cancellationToken) =>
        EndAsync(RedisScript.Renew, claim, cancellationToken, RedisScripts.Milliseconds(lease));

    public ValueTask<bool> CompleteAsync(ClaimedEvent claim, CancellationToken cancellationToken) =>
        EndAsync(RedisScript.Complete, claim, cancellationToken, claim.IsProbe ? claim.Handler : "");

    public ValueTask<bool> RetryAsync(ClaimedEvent claim, TimeSpan delay, EventError? error, bool countAttempt, CancellationToken cancellationToken) =>
        EndAsync(RedisScript.Retry, claim, cancellationToken, delay == Timeout.InfiniteTimeSpan ? "" : RedisScripts.Milliseconds(delay),
            RedisScripts.Flag(countAttempt), RedisScripts.Flag(error is not null), error?.Type ?? "", error?.Text ?? "");

    public ValueTask<bool> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken cancellationToken) =>
        EndAsync(RedisScript.Bury, claim, cancellationToken, error.Type ?? "", error.Text ?? "");

    public async ValueTask PauseAsync(EventOwner owner, string handler, string reason, TimeSpan? probeAfter, CancellationToken cancellationToken) =>
        await _scripts.RunAsync(RedisScript.Pause, owner, cancellationToken, handler, reason, probeAfter is { } wait ? RedisScripts.Milliseconds(wait) : "");

    public async ValueTask ResumeAsync(EventOwner owner, string handler, CancellationToken cancellationToken) =>
        await _scripts.RunAsync(RedisScript.Resume, owner, cancellationToken, handler);

    public async ValueTask<long> RetireAsync(EventOwner owner, string handler, CancellationToken cancellationToken) =>
        await _handlers.RetireAsync(owner, handler, cancellationToken);

    public async ValueTask<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(
        EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count, CancellationToken cancellationToken) =>
        await _deadLetters.ListAsync(owner, filter, after, count, cancellationToken);

    public async ValueTask<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(EventOwner owner, CancellationToken cancellationToken) =>
        await _views.CountDeadLettersAsync(owner, cancellationToken);

    public async ValueTask<IReadOnlyList<EventRecord>> ListEventsAsync(
        EventOwner owner, EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken) =>
        await _views.ListEventsAsync(owner, filter, after, count, cancellationToken);

    public async ValueTask<IReadOnlyList<EventRecord>> ListDueAsync(EventOwner owner, string handler, int count, CancellationToken cancellationToken) =>
        await _views.ListDueAsync(owner, handler, count, cancellationToken);

    public async ValueTask<long> RequeueAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        await _deadLetters.RequeueAsync(owner, filter, cancellationToken);

    public async ValueTask<long> DeleteDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        await _deadLetters.DeleteAsync(owner, filter, cancellationToken);

    public async ValueTask<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken) =>
        await _handlers.ReplayAsync(owner, handler, from, cancellationToken);

    public async ValueTask<bool> ReplayAsync(EventOwner owner, string handler, string key, CancellationToken cancellationToken) =>
        await _handlers.ReplayAsync(owner, handler, key, cancellationToken);

    public async ValueTask<long> EraseSubjectAsync(EventOwner owner, string subject, CancellationToken cancellationToken) =>
        (long)await _scripts.RunAsync(RedisScript.Erase, owner, cancellationToken, RedisKeys.Subject(subject));

    public async ValueTask CleanAsync(EventOwner owner, EventRetention retention, CancellationToken cancellationToken)
    {
        for (var place = ""; ;)
        {
            var reply = await _scripts.RunAsync(RedisScript.Clean, owner, cancellationToken,
                RedisScripts.Milliseconds(retention.Keys), RedisScripts.Milliseconds(retention.Bodies), RedisScripts.Milliseconds(retention.DeadLetters), Most,
                place);
            if (!(bool)reply[0]) return;
            place = RedisReply.Text(reply[1]) ?? "";
        }
    }

    public async ValueTask<StoreStatus> CheckAsync(EventOwner owner, CancellationToken cancellationToken)
    {
        var reply = await _scripts.RunAsync(RedisScript.Check, owner, cancellationToken);
        var handlers = ((RedisResult[])reply[1]!).Select(RedisReply.Handler).OrderBy(static one => one.Handler, StringComparer.Ordinal);
        return new(RedisReply.Moment(reply[0]), [.. handlers]);
    }

    public void Dispose() => _link.Dispose();

    private static RedisValue[] Arguments(StoredEvent one) =>
    [
        one.Key, one.Type, RedisScripts.Flag(one.IsUnknown), RedisKeys.Subject(one.Subject), one.Body, (int)one.Source, one.RequestId ?? "",
        one.SenderTrace ?? "", one.ReceiverTrace ?? "",
    ];

    private async ValueTask<bool> EndAsync(string script, ClaimedEvent claim, CancellationToken cancellationToken, params RedisValue[] arguments) =>
        (bool)await _scripts.RunAsync(script, claim.Owner, cancellationToken, [claim.Id, claim.Lease, .. arguments]);
}
