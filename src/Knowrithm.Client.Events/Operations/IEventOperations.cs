namespace Knowrithm.Client.Events;

/// <summary>The operations on stored events: dead letters, replay, pause, drain, erasure.</summary>
/// <remarks>
/// Where events are forwarded to a message bus, nothing is stored: the methods that need a store throw a <see cref="NotSupportedException"/>.
/// </remarks>
public interface IEventOperations
{
    /// <summary>Lists dead letters, oldest first, with bodies and errors decrypted.</summary>
    /// <param name="filter">Selects them; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    IAsyncEnumerable<DeadLetter> ListDeadLettersAsync(DeadLetterFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists a page of dead letters, oldest first, with bodies and errors decrypted.</summary>
    /// <param name="filter">Selects them.</param>
    /// <param name="after">The last one of the page before, of which only <see cref="DeadLetter.Id"/> and <see cref="DeadLetter.At"/> count.</param>
    /// <param name="count">The greatest number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(
        DeadLetterFilter filter, DeadLetter? after, int count, CancellationToken cancellationToken = default);

    /// <summary>Counts dead letters by handler and type of error, most first.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="NotSupportedException">Thrown when the store does not implement it.</exception>
    Task<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists a page of events with their state for each handler, newest first, with bodies and errors decrypted.</summary>
    /// <param name="filter">Selects them.</param>
    /// <param name="after">The last one of the page before, of which only <see cref="StoredEvent.Key"/> and <see cref="StoredEvent.ReceivedAt"/> count.</param>
    /// <param name="count">The greatest number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="NotSupportedException">Thrown when the store does not implement it.</exception>
    Task<IReadOnlyList<EventRecord>> ListEventsAsync(EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken = default);

    /// <summary>Lists the events that have been due for a handler the longest, without their bodies, each with its state for that handler.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="count">The greatest number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="NotSupportedException">Thrown when the store does not implement it.</exception>
    Task<IReadOnlyList<EventRecord>> ListDueAsync(string handler, int count, CancellationToken cancellationToken = default);

    /// <summary>Makes dead letters due again, with no attempts counted.</summary>
    /// <param name="filter">Selects them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of events.</returns>
    Task<long> RequeueAsync(DeadLetterFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Deletes dead letters.</summary>
    /// <param name="filter">Selects them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of events.</returns>
    Task<long> DeleteDeadLettersAsync(DeadLetterFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Makes the events that a handler takes due for it again, from a time on, as far as their bodies are still stored.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="from">The earliest time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of events.</returns>
    /// <exception cref="InvalidOperationException">Thrown when the handler is not registered.</exception>
    Task<long> ReplayAsync(string handler, DateTimeOffset from, CancellationToken cancellationToken = default);

    /// <summary>Makes one event due for a handler again, whether it is done, a dead letter, or a dead letter that was deleted.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="key">The event's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when it waits already, the handler does not take it, or the store does not have it with its body.</returns>
    /// <exception cref="InvalidOperationException">Thrown when the handler is not registered.</exception>
    /// <exception cref="NotSupportedException">Thrown when the store does not implement it.</exception>
    Task<bool> ReplayAsync(string handler, string key, CancellationToken cancellationToken = default);

    /// <summary>Pauses a handler on all instances until it is resumed. Its events wait.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="reason">The reason, for people.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task PauseAsync(string handler, string reason, CancellationToken cancellationToken = default);

    /// <summary>Resumes a paused handler.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task ResumeAsync(string handler, CancellationToken cancellationToken = default);

    /// <summary>
    /// Retires a handler that no version of the application has anymore. It gets no more events, and the events that wait for it are removed from its
    /// queue.
    /// </summary>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of events that waited for the handler.</returns>
    Task<long> RetireAsync(string handler, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes the bodies and errors of all events about a subject and ends those that wait. Hashed keys stay, so that redeliveries are still
    /// recognised.
    /// </summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of events.</returns>
    Task<long> EraseSubjectAsync(EventSubject subject, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stops this instance from claiming events, and waits until its handlers have ended. Deliveries are still stored, and other instances handle
    /// them; without a durable store they get 503.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; the instance stays drained.</param>
    Task DrainAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets this instance claim events again after <see cref="DrainAsync"/>.</summary>
    void StopDraining();

    /// <summary>Writes dead letters as lines of JSON, each with its body as it was signed and the last error.</summary>
    /// <param name="destination">The stream; it stays open.</param>
    /// <param name="filter">Selects them; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The number of dead letters.</returns>
    Task<long> ExportDeadLettersAsync(Stream destination, DeadLetterFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets counts and ages of every handler.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<StoreStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
