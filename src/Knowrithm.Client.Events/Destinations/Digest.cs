namespace Knowrithm.Client.Events;

/// <summary>
/// A digest: what happens within a window becomes one post, and no two posts are closer than the window. A handler that adds an item waits until the post was
/// accepted, so neither a crash nor a refusal loses one. Register it as a singleton, and its handler with <c>IsOrdered = false</c>: events that wait for each
/// other cannot be in one post.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="window">Returns the window.</param>
/// <param name="post">Posts items, in the order in which they were added.</param>
/// <param name="time">The clock; null for the system's.</param>
public sealed class Digest<T>(Func<TimeSpan> window, Func<IReadOnlyList<T>, CancellationToken, Task> post, TimeProvider? time = null) : IDisposable
{
    private const int MostRemembered = 10_000;

    private readonly object _gate = new();
    private readonly SemaphoreSlim _posting = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<string> _posted = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();
    private Batch? _open;

    /// <summary>Adds an item to the next post, and returns when it was posted. An item whose key was posted by this process is left out.</summary>
    /// <param name="key">The key, for example that of the event.</param>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Cancels the wait; the item may be posted even so.</param>
    public Task AddAsync(string key, T item, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            if (_posted.Contains(key)) return Task.CompletedTask;
            var batch = _open;
            if (batch is null)
            {
                _open = batch = new();
                _ = PostAsync(batch);
            }
            batch.Items[key] = item;
            return batch.Done.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Ends what waits for a post.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_stopping.IsCancellationRequested) return;
        }
        _stopping.Cancel();
    }

    private async Task PostAsync(Batch batch)
    {
        try
        {
            await Task.Delay(window(), time ?? TimeProvider.System, _stopping.Token);
            // While one post is slow, the next one gets more items.
            await _posting.WaitAsync(_stopping.Token);
            try
            {
                lock (_gate) _open = null;
                await post([.. batch.Items.Values], _stopping.Token);
                lock (_gate) Remember(batch.Items.Keys);
            }
            finally
            {
                _posting.Release();
            }
            batch.Done.SetResult();
        }
        catch (Exception e)
        {
            lock (_gate)
                if (_open == batch) _open = null;
            batch.Done.SetException(e);
            // Whoever waited may have gone.
            _ = batch.Done.Task.Exception;
        }
    }

    private void Remember(IEnumerable<string> keys)
    {
        foreach (var key in keys)
            if (_posted.Add(key)) _oldest.Enqueue(key);
        while (_oldest.Count > MostRemembered) _posted.Remove(_oldest.Dequeue());
    }

    private sealed class Batch
    {
        public Dictionary<string, T> Items { get; } = new(StringComparer.Ordinal);

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
