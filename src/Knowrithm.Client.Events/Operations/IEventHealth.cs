namespace Knowrithm.Client.Events;

/// <summary>A check of whether events can be stored and are handled in time.</summary>
public interface IEventHealth
{
    /// <summary>
    /// Checks that the store can be written and the last delivery was stored, that no due event is too old, that no events wait for a handler that no
    /// running instance has, that no handler hangs or is paused, and that there are no dead letters. An unavailable store does not make it throw. Where
    /// events are forwarded, it checks that the last delivery was.
    /// </summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    Task<EventHealthReport> CheckAsync(CancellationToken cancellationToken = default);
}
