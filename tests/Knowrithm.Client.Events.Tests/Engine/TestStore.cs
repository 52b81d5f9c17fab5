namespace Knowrithm.Client.Events.Tests;

/// <summary>A store in memory that calls itself durable, and can be made unavailable or full.</summary>
internal sealed class TestStore(IEventStore inner) : IEventStore
{
    public Exception? Fault { get; set; }

    public Exception? AppendFault { get; set; }

    public bool IsDurable => true;

    private IEventStore Inner => Fault is { } fault ? throw fault : inner;

    public ValueTask PrepareAsync(CancellationToken cancellationToken) => Inner.PrepareAsync(cancellationToken);

    public ValueTask<bool> AppendAsync(EventOwner owner, StoredEvent storedEvent, CancellationToken cancellationToken) =>
        AppendFault is { } fault ? throw fault : Inner.AppendAsync(owner, storedEvent, cancellationToken);

    public ValueTask RegisterAsync(EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken cancellationToken) => Inner.RegisterAsync(owner, handlers, isStart, cancellationToken);

    public ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken) => Inner.ClaimAsync(request, cancellationToken);

    public ValueTask<bool> RenewAsync(ClaimedEvent claim, TimeSpan lease, CancellationToken cancellationToken) => Inner.RenewAsync(claim, lease, cancellationToken);

    public ValueTask<bool> CompleteAsync(ClaimedEvent claim, CancellationToken cancellationToken) => Inner.CompleteAsync(claim, cancellationToken);

    public ValueTask<bool> RetryAsync(ClaimedEvent claim, TimeSpan delay, EventError? error, bool countAttempt, CancellationToken cancellationToken) =>
        Inner.RetryAsync(claim, delay, error, countAttempt, cancellationToken);

    public ValueTask<bool> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken cancellationToken) => Inner.BuryAsync(claim, error, cancellationToken);

    public ValueTask PauseAsync(EventOwner owner, string handler, string reason, TimeSpan? probeAfter, CancellationToken cancellationToken) => Inner.PauseAsync(owner, handler, reason, probeAfter, cancellationToken);

    public ValueTask ResumeAsync(EventOwner owner, string handler, CancellationToken cancellationToken) => Inner.ResumeAsync(owner, handler, cancellationToken);

    public ValueTask<long> RetireAsync(EventOwner owner, string handler, CancellationToken cancellationToken) => Inner.RetireAsync(owner, handler, cancellationToken);

    public ValueTask<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count, CancellationToken cancellationToken) =>
        Inner.ListDeadLettersAsync(owner, filter, after, count, cancellationToken);

    public ValueTask<long> RequeueAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) => Inner.RequeueAsync(owner, filter, cancellationToken);

    public ValueTask<long> DeleteDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) => Inner.DeleteDeadLettersAsync(owner, filter, cancellationToken);

    public ValueTask<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken) => Inner.ReplayAsync(owner, handler, from, cancellationToken);

    public ValueTask<long> EraseSubjectAsync(EventOwner owner, string subject, CancellationToken cancellationToken) => Inner.EraseSubjectAsync(owner, subject, cancellationToken);

    public ValueTask CleanAsync(EventOwner owner, EventRetention retention, CancellationToken cancellationToken) => Inner.CleanAsync(owner, retention, cancellationToken);

    public ValueTask<StoreStatus> CheckAsync(EventOwner owner, CancellationToken cancellationToken) => Inner.CheckAsync(owner, cancellationToken);
}
