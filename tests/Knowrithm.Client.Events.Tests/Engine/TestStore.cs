using System.Collections.Concurrent;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A store in memory that calls itself durable, and can be made unavailable or full.</summary>
internal sealed class TestStore(IEventStore inner, bool isDurable = true) : IEventStore
{
    // A store in memory leaves deliveries to their requests: here they are kept as what it claims by itself, and come back as what they were.
    private readonly ConcurrentDictionary<(EventOwner Owner, string Key), bool> _deliveries = [];
    private int _running;

    public Exception? Fault { get; set; }

    public Exception? AppendFault { get; set; }

    /// <summary>For some events alone.</summary>
    public Predicate<StoredEvent>? IsAwayFor { get; init; }

    /// <summary>Says so, whatever is true.</summary>
    public bool NothingWaits { get; init; }

    public bool IsDurable => isDurable;

    /// <summary>Gets how often it was asked for rows and had some.</summary>
    public int Claims { get; private set; }

    /// <summary>Gets how many claims have not ended.</summary>
    public int Running => _running;

    public bool AppendHangs { get; set; }

    private IEventStore Inner => Fault is { } fault ? throw fault : inner;

    public ValueTask PrepareAsync(CancellationToken cancellationToken) => Inner.PrepareAsync(cancellationToken);

    public async ValueTask<bool> AppendAsync(EventOwner owner, StoredEvent storedEvent, CancellationToken cancellationToken)
    {
        if (AppendHangs) await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        if (IsAwayFor?.Invoke(storedEvent) == true) throw new TimeoutException("away");
        return AppendFault is { } fault ? throw fault : await Inner.AppendAsync(owner, Keep(owner, storedEvent), cancellationToken);
    }

    public ValueTask RegisterAsync(EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken cancellationToken) =>
        Inner.RegisterAsync(owner, handlers, isStart, cancellationToken);

    public async ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        var claims = await Inner.ClaimAsync(request, cancellationToken);
        Interlocked.Add(ref _running, claims.Count);
        if (claims.Count > 0) Claims++;
        return [.. claims.Select(claim => new ClaimedEvent
        {
            Id = claim.Id,
            Lease = claim.Lease,
            Handler = claim.Handler,
            Owner = claim.Owner,
            Event = GiveBack(claim.Owner, claim.Event),
            Attempt = claim.Attempt,
            NewerHandled = claim.NewerHandled,
            IsProbe = claim.IsProbe,
        })];
    }

    public ValueTask<bool> IsWaitingAsync(EventOwner owner, string key, CancellationToken cancellationToken) =>
        NothingWaits ? new(false) : Inner.IsWaitingAsync(owner, key, cancellationToken);

    public ValueTask<bool> RenewAsync(ClaimedEvent claim, TimeSpan lease, CancellationToken cancellationToken) =>
        Inner.RenewAsync(claim, lease, cancellationToken);

    public ValueTask<bool> CompleteAsync(ClaimedEvent claim, CancellationToken cancellationToken) => EndAsync(Inner.CompleteAsync(claim, cancellationToken));

    public ValueTask<bool> RetryAsync(ClaimedEvent claim, TimeSpan delay, EventError? error, bool countAttempt, CancellationToken cancellationToken) =>
        EndAsync(Inner.RetryAsync(claim, delay, error, countAttempt, cancellationToken));

    public ValueTask<bool> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken cancellationToken) =>
        EndAsync(Inner.BuryAsync(claim, error, cancellationToken));

    public ValueTask PauseAsync(EventOwner owner, string handler, string reason, TimeSpan? probeAfter, CancellationToken cancellationToken) =>
        Inner.PauseAsync(owner, handler, reason, probeAfter, cancellationToken);

    public ValueTask ResumeAsync(EventOwner owner, string handler, CancellationToken cancellationToken) => Inner.ResumeAsync(owner, handler, cancellationToken);

    public ValueTask<long> RetireAsync(EventOwner owner, string handler, CancellationToken cancellationToken) =>
        Inner.RetireAsync(owner, handler, cancellationToken);

    public ValueTask<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count,
        CancellationToken cancellationToken) =>
        Inner.ListDeadLettersAsync(owner, filter, after, count, cancellationToken);

    public ValueTask<long> RequeueAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        Inner.RequeueAsync(owner, filter, cancellationToken);

    public ValueTask<long> DeleteDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        Inner.DeleteDeadLettersAsync(owner, filter, cancellationToken);

    public ValueTask<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken) =>
        Inner.ReplayAsync(owner, handler, from, cancellationToken);

    public ValueTask<bool> ReplayAsync(EventOwner owner, string handler, string key, CancellationToken cancellationToken) =>
        Inner.ReplayAsync(owner, handler, key, cancellationToken);

    public ValueTask<long> EraseSubjectAsync(EventOwner owner, string subject, CancellationToken cancellationToken) =>
        Inner.EraseSubjectAsync(owner, subject, cancellationToken);

    public ValueTask CleanAsync(EventOwner owner, EventRetention retention, CancellationToken cancellationToken) =>
        Inner.CleanAsync(owner, retention, cancellationToken);

    public ValueTask<StoreStatus> CheckAsync(EventOwner owner, CancellationToken cancellationToken) => Inner.CheckAsync(owner, cancellationToken);

    public ValueTask<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(EventOwner owner, CancellationToken cancellationToken) =>
        Inner.CountDeadLettersAsync(owner, cancellationToken);

    public ValueTask<IReadOnlyList<EventRecord>> ListEventsAsync(
        EventOwner owner, EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken) =>
        Inner.ListEventsAsync(owner, filter, after, count, cancellationToken);

    public ValueTask<IReadOnlyList<EventRecord>> ListDueAsync(EventOwner owner, string handler, int count, CancellationToken cancellationToken) =>
        Inner.ListDueAsync(owner, handler, count, cancellationToken);

    private StoredEvent Keep(EventOwner owner, StoredEvent one)
    {
        if (!isDurable || one.Source != EventSource.Webhook) return one;
        _deliveries[(owner, one.Key)] = true;
        return With(one, EventSource.ChangeFeed);
    }

    private StoredEvent GiveBack(EventOwner owner, StoredEvent one) => _deliveries.ContainsKey((owner, one.Key)) ? With(one, EventSource.Webhook) : one;

    private static StoredEvent With(StoredEvent one, EventSource source) => new()
    {
        Key = one.Key,
        Type = one.Type,
        IsUnknown = one.IsUnknown,
        Subject = one.Subject,
        Body = one.Body,
        Source = source,
        RequestId = one.RequestId,
        ReceivedAt = one.ReceivedAt,
        SenderTrace = one.SenderTrace,
        ReceiverTrace = one.ReceiverTrace,
    };

    private async ValueTask<bool> EndAsync(ValueTask<bool> record)
    {
        var isRecorded = await record;
        Interlocked.Decrement(ref _running);
        return isRecorded;
    }
}
