namespace Knowrithm.Client.Events;

/// <summary>What people do to the events of this application: dead letters, replay, pause, erasure.</summary>
public interface IEventOperations
{
    /// <summary>Lists dead letters, oldest first, with bodies and errors readable: an export as well.</summary>
    /// <param name="filter">Which of them; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    IAsyncEnumerable<DeadLetter> ListDeadLettersAsync(DeadLetterFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Makes dead letters due again, with no attempts counted.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many.</returns>
    Task<long> RequeueAsync(DeadLetterFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Deletes dead letters.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many.</returns>
    Task<long> DeleteDeadLettersAsync(DeadLetterFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Makes every event since a time that a handler takes, and whose body is still stored, due for it again.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="from">The earliest time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many.</returns>
    /// <exception cref="InvalidOperationException">Thrown when no such handler is registered.</exception>
    Task<long> ReplayAsync(string handler, DateTimeOffset from, CancellationToken cancellationToken = default);

    /// <summary>Pauses a handler on all instances until it is resumed. Its events wait.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task PauseAsync(string handler, string reason, CancellationToken cancellationToken = default);

    /// <summary>Resumes a paused handler.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task ResumeAsync(string handler, CancellationToken cancellationToken = default);

    /// <summary>Retires a handler that no version has anymore: it gets no more events, and its waiting rows are removed.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many rows were removed.</returns>
    Task<long> RetireAsync(string handler, CancellationToken cancellationToken = default);

    /// <summary>Removes bodies and errors of all events about a subject, and ends what still waits. Hashed keys stay, so that a redelivery is still recognised.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many events.</returns>
    Task<long> EraseSubjectAsync(EventSubject subject, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stops this instance from claiming events, and waits until its handlers have ended. Deliveries are still stored, and other instances handle them; without a durable store they get 503.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; the instance stays drained.</param>
    Task DrainAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets this instance claim events again after <see cref="DrainAsync"/>.</summary>
    void StopDraining();

    /// <summary>Writes dead letters as lines of JSON, each with its body as it was signed and the reason why the handler failed.</summary>
    /// <param name="destination">The stream; it stays open.</param>
    /// <param name="filter">Which of them; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many were written.</returns>
    Task<long> ExportDeadLettersAsync(Stream destination, DeadLetterFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Gets counts and ages of every handler.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<StoreStatus> GetStatusAsync(CancellationToken cancellationToken = default);
}
