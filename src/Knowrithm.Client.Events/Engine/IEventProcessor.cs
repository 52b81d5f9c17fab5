namespace Knowrithm.Client.Events;

/// <summary>
/// A processor that runs due events on demand, for hosts that do not run all the time: functions, lambdas, scheduled jobs. In other hosts, due events run by
/// themselves.
/// </summary>
public interface IEventProcessor
{
    /// <summary>Runs events that are due until no event is due or the time is over; then waits for the handlers that are running.</summary>
    /// <param name="maxDuration">The time after which no attempt is started.</param>
    /// <param name="cancellationToken">Cancels the handlers; their events become due again.</param>
    /// <returns>The number of attempts.</returns>
    /// <exception cref="InvalidOperationException">Thrown when a function has no name and the store is durable.</exception>
    Task<int> RunDueAsync(TimeSpan maxDuration, CancellationToken cancellationToken = default);
}
