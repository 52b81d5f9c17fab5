namespace Knowrithm.Client.Events;

/// <summary>
/// Commits together what is asked for at the same time: while one commit runs, the next items gather. Under load a commit, and a round trip of each
/// statement, then serves many callers; a caller that is alone waits for nobody.
/// </summary>
/// <param name="most">How many items one commit takes.</param>
/// <param name="commit">Commits items. Of each, the result; null for one that has to be committed alone.</param>
internal sealed class CommitGroup<TItem>(int most, Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<bool?>>> commit) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<Entry> _waiting = [];

    public async Task<bool> RunAsync(TItem item, CancellationToken cancellationToken)
    {
        var entry = new Entry(item, cancellationToken);
        lock (_waiting) _waiting.Add(entry);
        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_waiting) _waiting.Remove(entry);
            throw;
        }
        // Those before have committed this one too, or it is its turn to commit what has gathered.
        if (entry.Result.IsCompleted) _turn.Release();
        else _ = CommitUntilAsync(entry);
        if (await entry.Result.WaitAsync(cancellationToken) is { } result) return result;
        cancellationToken.ThrowIfCancellationRequested();
        // What others were committed with failed, and one of them may be why.
        return (await commit([item], cancellationToken))[0] == true;
    }

    public void Dispose() => _turn.Dispose();

    // A caller that is cancelled leaves; the commit goes on for the others.
    private async Task CommitUntilAsync(Entry entry)
    {
        // Those that are about to come have their turn first: what ends at the same moment is one commit, and not one and then the others.
        await Task.Yield();
        while (!entry.Result.IsCompleted) await CommitAsync();
        _turn.Release();
    }

    private async Task CommitAsync()
    {
        List<Entry> group;
        lock (_waiting)
        {
            group = _waiting[..Math.Min(most, _waiting.Count)];
            _waiting.RemoveRange(0, group.Count);
        }
        using var all = new CancellationTokenSource();
        var left = group.Count;
        var registrations = group.ConvertAll(one => one.CancellationToken.Register(() =>
        {
            if (Interlocked.Decrement(ref left) == 0) all.Cancel();
        }));
        try
        {
            var results = await commit(group.ConvertAll(static one => one.Item), all.Token);
            for (var i = 0; i < group.Count; i++) group[i].SetResult(results[i]);
        }
        catch (Exception e)
        {
            foreach (var one in group)
            {
                if (group.Count == 1) one.SetException(e);
                else one.SetResult(null);
            }
        }
        finally
        {
            foreach (var registration in registrations) await registration.DisposeAsync();
        }
    }

    private sealed class Entry(TItem item, CancellationToken cancellationToken)
    {
        private readonly TaskCompletionSource<bool?> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TItem Item => item;

        public CancellationToken CancellationToken => cancellationToken;

        public Task<bool?> Result => _result.Task;

        public void SetResult(bool? result) => _result.TrySetResult(result);

        public void SetException(Exception error)
        {
            _result.TrySetException(error);
            // Observed, for a caller that left.
            _ = _result.Task.Exception;
        }
    }
}
