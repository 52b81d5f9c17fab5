namespace Acme.IntegrationHub;

/// <summary>
/// Collects notes for a while, then posts them together: the group and the rate limit are one thing. A note counts as told once its post was
/// accepted, so an event is not handled before that, and a crash or a refusal loses none.
/// </summary>
internal sealed class Digest(Func<TimeSpan> window, Func<IReadOnlyList<Note>, CancellationToken, Task> post, TimeProvider time, CancellationToken stopping)
    : IDisposable
{
    private readonly object _gate = new();
    private readonly SemaphoreSlim _posting = new(1, 1);
    private Batch? _open;

    /// <summary>Ends when the note was posted, fails when its post failed.</summary>
    public Task AddAsync(Note note, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_open is null)
            {
                _open = new();
                _ = PostAsync(_open);
            }
            _open.Notes[note.Key] = note;
            return _open.Done.Task.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _posting.Dispose();

    private async Task PostAsync(Batch batch)
    {
        try
        {
            await Task.Delay(window(), time, stopping);
            // While one post is slow, the next group grows.
            await _posting.WaitAsync(stopping);
            try
            {
                lock (_gate) _open = null;
                await post([.. batch.Notes.Values], stopping);
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
        }
    }

    private sealed class Batch
    {
        public Dictionary<string, Note> Notes { get; } = [];

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
