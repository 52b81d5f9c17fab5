using System.Runtime.CompilerServices;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Knowrithm.Client.Events;

/// <summary>The change feed without a host, for console jobs.</summary>
public static class KnowrithmClientChangeExtensions
{
    private static readonly EventOwner Owner = new("", "");

    /// <summary>
    /// Runs one pass and returns its changes as events, one after the other. A change is acknowledged, and its state is stored, when the next one is
    /// requested: if the process ends before, it is returned again by the next call. Leaving the loop early acknowledges nothing more; the next call goes on
    /// from there.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="store">The store of what is known, for example a SQLite file.</param>
    /// <param name="configure">Configures the feed: the lists, all but messages by default, and where to start.</param>
    /// <param name="progress">Is told after each page; null for nobody.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="cancellationToken">Cancels the pass.</param>
    /// <exception cref="ChangeFeedStoppedException">Thrown when too much of a list has vanished, or the store is another account's.</exception>
    /// <exception cref="InvalidOperationException">
    /// Thrown when another process is running a pass with this store, or a list has no order that lasts from one page to the next.
    /// </exception>
    /// <exception cref="KnowrithmException">Thrown when a request fails for good.</exception>
    /// <exception cref="AggregateException">Thrown when several lists could not be finished, with the exception of each.</exception>
    public static async IAsyncEnumerable<KnowrithmEvent> WatchAsync(
        this IKnowrithmClient client, IChangeStore store, Action<ChangeFeedOptions>? configure = null, IProgress<ChangeFeedProgress>? progress = null,
        TimeProvider? timeProvider = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(store);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watched = new WatchedStore(store);
        var pass = RunAsync(client, watched, Options(configure), progress, timeProvider ?? TimeProvider.System, true, stop.Token);
        var ending = pass.ContinueWith(
            ended => watched.End(ended.IsCanceled ? new OperationCanceledException(stop.Token) : ended.Exception?.InnerException), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            await foreach (var (change, handled) in watched.Changes.ReadAllAsync(cancellationToken))
            {
                yield return change;
                handled.SetResult();
            }
        }
        finally
        {
            // Who leaves the loop has not handled the last one.
            await stop.CancelAsync();
            await ending;
        }
    }

    /// <summary>
    /// Runs one pass, or finishes the one that was interrupted, with a store of your own that commits the changes together with what it keeps: a copy that
    /// is exact. The store's <see cref="IChangeStore.CommitChangesAsync"/> is called with up to a page of changes at a time.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="store">The store.</param>
    /// <param name="configure">Configures the feed: the lists, all but messages by default, and where to start.</param>
    /// <param name="progress">Is told after each page; null for nobody.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="cancellationToken">Cancels the pass.</param>
    /// <exception cref="ChangeFeedStoppedException">Thrown when too much of a list has vanished, or the store is another account's.</exception>
    /// <exception cref="InvalidOperationException">
    /// Thrown when another process is running a pass with this store, or a list has no order that lasts from one page to the next.
    /// </exception>
    /// <exception cref="KnowrithmException">Thrown when a request fails for good.</exception>
    /// <exception cref="AggregateException">Thrown when several lists could not be finished, with the exception of each.</exception>
    public static Task CopyChangesAsync(
        this IKnowrithmClient client, IChangeStore store, Action<ChangeFeedOptions>? configure = null, IProgress<ChangeFeedProgress>? progress = null,
        TimeProvider? timeProvider = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(store);
        return RunAsync(client, store, Options(configure), progress, timeProvider ?? TimeProvider.System, false, cancellationToken);
    }

    private static ChangeFeedOptions Options(Action<ChangeFeedOptions>? configure)
    {
        var options = new ChangeFeedOptions();
        configure?.Invoke(options);
        var result = new ChangeFeedOptionsValidator().Validate(null, options);
        return result.Failed ? throw new ArgumentException(result.FailureMessage, nameof(configure)) : options;
    }

    private static async Task RunAsync(
        IKnowrithmClient client, IChangeStore store, ChangeFeedOptions options, IProgress<ChangeFeedProgress>? progress, TimeProvider time, bool commitsEach,
        CancellationToken token)
    {
        await store.PrepareAsync(token);
        await using var lease = await FeedLease.TakeAsync(store, Owner, time, NullLogger.Instance, token)
            ?? throw new InvalidOperationException("Another process is running a pass with this store.");
        var run = new FeedRun(store, Owner, new(), options, time, NullLogger.Instance)
        {
            Budget = new(time),
            Lists = options.Lists ?? ChangeFeedLists.All & ~ChangeFeedLists.Messages,
            CommitsEach = commitsEach,
            Progress = progress,
        };
        await ChangeFeedPass.RunAsync(client, run, lease.Token);
    }
}
