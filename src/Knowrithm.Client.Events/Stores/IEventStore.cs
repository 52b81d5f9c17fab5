namespace Knowrithm.Client.Events;

/// <summary>
/// A store that keeps events and, for each handler that takes one, a row: due time, attempts, lease, error. All times are the store's own clock. An exception
/// means that the store is unavailable; nothing that threw has happened, or it is safe to repeat. All methods may be called by many instances and
/// threads at once.
/// </summary>
/// <remarks>
/// What an implementation must keep: a row is claimed by one instance at a time; only the current lease ends a row; a lease that is not renewed
/// expires and the row is claimed again; a row of a subject is not claimed while an earlier row of the same subject and handler waits; rows of
/// handlers that were not asked for are left alone; when the clock reads earlier than it did when a time was written, that time counts from now. The
/// contract tests of this repository check each.
/// </remarks>
public interface IEventStore
{
    /// <summary>Gets whether events survive the process.</summary>
    bool IsDurable { get; }

    /// <summary>Creates or checks what the store needs. Called before anything else, and again until it succeeds.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Appends an event with a row for each registered handler that takes it, in one commit.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="storedEvent">The event.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when an event of that key was appended before; nothing changes then.</returns>
    ValueTask<bool> AppendAsync(EventOwner owner, StoredEvent storedEvent, CancellationToken cancellationToken);

    /// <summary>
    /// Registers handlers and reports that an instance has them. A handler's first registration adds rows for stored events since the time that it
    /// states; a renamed one takes the rows of its old name and retires it. Idempotent; called at start and repeatedly afterwards, and repairs what
    /// an append at the same moment missed.
    /// </summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="handlers">The handlers.</param>
    /// <param name="isStart">Whether the instance is starting: a handler that was retired is active again. Later calls do not revive it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask RegisterAsync(EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken cancellationToken);

    /// <summary>
    /// Claims rows that are due, for the handlers of this instance that are not paused; of a handler that paused itself, one row for each probe interval.
    /// </summary>
    /// <param name="request">What to claim.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Returns whether a row of an event still waits or is claimed. Called only where <see cref="IsDurable"/> is false, since only there a response
    /// depends on it.
    /// </summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="key">The event's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<bool> IsWaitingAsync(EventOwner owner, string key, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A store that is not durable says whether an event waits.");

    /// <summary>Keeps a claim from expiring.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="lease">For how long from now.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when the claim is not the current one anymore.</returns>
    ValueTask<bool> RenewAsync(ClaimedEvent claim, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Records that the handler has handled the event. A probe that succeeds resumes its handler.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when the claim is not the current one anymore.</returns>
    ValueTask<bool> CompleteAsync(ClaimedEvent claim, CancellationToken cancellationToken);

    /// <summary>Makes the event due again.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="delay">After how long; <see cref="Timeout.InfiniteTimeSpan"/> for only when it is claimed by its key.</param>
    /// <param name="error">Why.</param>
    /// <param name="countAttempt">Whether this attempt counts; it does not when the instance stops or the handler pauses.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when the claim is not the current one anymore.</returns>
    ValueTask<bool> RetryAsync(ClaimedEvent claim, TimeSpan delay, EventError? error, bool countAttempt, CancellationToken cancellationToken);

    /// <summary>Makes the event a dead letter of this handler.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="error">Why.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when the claim is not the current one anymore.</returns>
    ValueTask<bool> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken cancellationToken);

    /// <summary>Pauses a handler on all instances.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="probeAfter">After how long it is tried with one event; null for not until it is resumed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask PauseAsync(EventOwner owner, string handler, string reason, TimeSpan? probeAfter, CancellationToken cancellationToken);

    /// <summary>Resumes a paused handler.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask ResumeAsync(EventOwner owner, string handler, CancellationToken cancellationToken);

    /// <summary>Retires a handler: it gets no more rows, and its waiting rows are removed.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many waiting rows were removed.</returns>
    ValueTask<long> RetireAsync(EventOwner owner, string handler, CancellationToken cancellationToken);

    /// <summary>Lists dead letters, oldest first.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count,
        CancellationToken cancellationToken);

    /// <summary>Makes dead letters due again, with no attempts counted.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many.</returns>
    ValueTask<long> RequeueAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken);

    /// <summary>Deletes dead letters.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many.</returns>
    ValueTask<long> DeleteDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken);

    /// <summary>Makes every event that a handler takes and whose body is still stored due for it again.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="handler">The handler, which must be registered.</param>
    /// <param name="from">The earliest append time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many.</returns>
    ValueTask<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken);

    /// <summary>
    /// Removes bodies and errors of a subject's events, and ends their waiting rows. Keys stay. A store that is an <see cref="IChangeStore"/> also empties
    /// the states of that key in every list and marks them as deleted.
    /// </summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="subject">The subject's hash.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many events.</returns>
    ValueTask<long> EraseSubjectAsync(EventOwner owner, string subject, CancellationToken cancellationToken);

    /// <summary>Removes what is older than it has to be.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="retention">For how long to keep what.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask CleanAsync(EventOwner owner, EventRetention retention, CancellationToken cancellationToken);

    /// <summary>Gets counts and ages, and writes something, so that a store that can only be read is found out.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<StoreStatus> CheckAsync(EventOwner owner, CancellationToken cancellationToken);

    /// <summary>Counts dead letters by handler and type of error.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="NotSupportedException">Thrown when the store does not implement it.</exception>
    ValueTask<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(EventOwner owner, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This store does not count dead letters by their errors.");

    /// <summary>Lists events with their state for each handler, newest first.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="NotSupportedException">Thrown when the store does not implement it.</exception>
    ValueTask<IReadOnlyList<EventRecord>> ListEventsAsync(
        EventOwner owner, EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This store does not list events.");

    /// <summary>Makes one event due for a handler again, unless it waits already, the handler does not take it, or its body is not stored.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="handler">The handler, which must be registered.</param>
    /// <param name="key">The event's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it is due again.</returns>
    /// <exception cref="NotSupportedException">Thrown when the store does not implement it.</exception>
    ValueTask<bool> ReplayAsync(EventOwner owner, string handler, string key, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This store does not replay single events.");

    /// <summary>Lists the events that have been due for a handler the longest, without their bodies, each with its state for that handler.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="NotSupportedException">Thrown when the store does not implement it.</exception>
    ValueTask<IReadOnlyList<EventRecord>> ListDueAsync(EventOwner owner, string handler, int count, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This store does not list the events that are due.");
}
