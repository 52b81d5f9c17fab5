namespace Knowrithm.Client.Events;

/// <summary>The change feed of this host. It runs by itself; functions and scheduled jobs run a pass on demand.</summary>
public interface IChangeFeed
{
    /// <summary>Runs a pass over all lists, or finishes the one that was interrupted.</summary>
    /// <param name="progress">Is told after each page; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the pass; the next one goes on where it stopped.</param>
    /// <returns>False when another instance is running it.</returns>
    /// <exception cref="ChangeFeedStoppedException">Thrown when too much of a list has vanished, or the store is another account's.</exception>
    /// <exception cref="InvalidOperationException">Thrown when a list has no order that lasts from one page to the next.</exception>
    /// <exception cref="KnowrithmException">Thrown when a request fails for good.</exception>
    /// <exception cref="AggregateException">Thrown when several lists could not be finished, with the exception of each.</exception>
    Task<bool> RunPassAsync(IProgress<ChangeFeedProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Gets where the feed stands in each of its lists.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<ChangeFeedStatus>> GetStatusAsync(CancellationToken cancellationToken = default);
}
