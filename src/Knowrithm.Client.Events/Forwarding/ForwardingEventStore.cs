using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events;

/// <summary>What stands in the place of a store where events are forwarded: it keeps nothing, so it has nothing to claim, list or erase.</summary>
internal sealed class ForwardingEventStore(EventForwarding forwarding, IServiceScopeFactory scopes, TimeProvider time) : IEventStore
{
    public bool IsDurable => true;

    public ValueTask PrepareAsync(CancellationToken cancellationToken) => default;

    public async ValueTask<bool> AppendAsync(EventOwner owner, StoredEvent storedEvent, CancellationToken cancellationToken)
    {
        var forward = ForwardAsync(storedEvent, cancellationToken);
        // Whoever does not listen to the token must not hold the request; what becomes of it then changes nothing, since the event is delivered again.
        _ = forward.ContinueWith(
            static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        await forward.WaitAsync(cancellationToken);
        return true;
    }

    public ValueTask RegisterAsync(EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken cancellationToken) => default;

    public ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken) => new([]);

    public ValueTask<bool> RenewAsync(ClaimedEvent claim, TimeSpan lease, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<bool> CompleteAsync(ClaimedEvent claim, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<bool> RetryAsync(ClaimedEvent claim, TimeSpan delay, EventError? error, bool countAttempt, CancellationToken cancellationToken) =>
        throw NothingKept();

    public ValueTask<bool> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask PauseAsync(EventOwner owner, string handler, string reason, TimeSpan? probeAfter, CancellationToken cancellationToken) =>
        throw NothingKept();

    public ValueTask ResumeAsync(EventOwner owner, string handler, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<long> RetireAsync(EventOwner owner, string handler, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count,
        CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<long> RequeueAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<long> DeleteDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<bool> ReplayAsync(EventOwner owner, string handler, string key, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<long> EraseSubjectAsync(EventOwner owner, string subject, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask CleanAsync(EventOwner owner, EventRetention retention, CancellationToken cancellationToken) => default;

    public ValueTask<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(EventOwner owner, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<IReadOnlyList<EventRecord>> ListEventsAsync(
        EventOwner owner, EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken) => throw NothingKept();

    public ValueTask<IReadOnlyList<EventRecord>> ListDueAsync(EventOwner owner, string handler, int count, CancellationToken cancellationToken) =>
        throw NothingKept();

    public ValueTask<StoreStatus> CheckAsync(EventOwner owner, CancellationToken cancellationToken) => new(new StoreStatus(time.GetUtcNow(), []));

    private async Task ForwardAsync(StoredEvent one, CancellationToken cancellationToken)
    {
        // Encoded without encryption, for this process alone.
        var body = new BodyCodec().Decode(one.Body);
        await using var scope = scopes.CreateAsyncScope();
        await forwarding.ForwardAsync(
            new()
            {
                Key = one.Key,
                Event = KnowrithmEvent.Parse(body.Span),
                Body = body,
                Subject = one.Subject,
                RequestId = one.RequestId,
                SenderTrace = one.SenderTrace,
            },
            scope.ServiceProvider, cancellationToken);
    }

    private static NotSupportedException NothingKept() =>
        new("Events are forwarded to a message bus and not kept here: use the bus's own tools for what waits, failed or has to be erased.");
}
