namespace Knowrithm.Client.Events;

/// <summary>Runs due events on demand, for hosts that do not run all the time: functions, lambdas, scheduled jobs. Elsewhere the host does it.</summary>
public interface IEventProcessor
{
    /// <summary>Runs events that are due until there are none or the time is over; then waits for the handlers that are running.</summary>
    /// <param name="maxDuration">After how long nothing new is begun.</param>
    /// <param name="cancellationToken">Cancels the handlers; their events are given back.</param>
    /// <returns>How many attempts were made.</returns>
    /// <exception cref="InvalidOperationException">Thrown when a function has no name and the store is durable.</exception>
    Task<int> RunDueAsync(TimeSpan maxDuration, CancellationToken cancellationToken = default);
}
