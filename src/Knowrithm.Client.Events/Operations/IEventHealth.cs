namespace Knowrithm.Client.Events;

/// <summary>Tells whether events can be stored and are handled.</summary>
public interface IEventHealth
{
    /// <summary>
    /// Checks: the store can be written; the oldest due event is not too old; no rows wait for a handler that no instance has; no handler hangs or is paused; no dead letters wait.
    /// It does not throw because of the store.
    /// </summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    Task<EventHealthReport> CheckAsync(CancellationToken cancellationToken = default);
}
