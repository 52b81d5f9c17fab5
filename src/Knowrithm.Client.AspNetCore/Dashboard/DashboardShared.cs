namespace Knowrithm.Client.Events;

/// <summary>A result that requests of the same two seconds share, and those that come while it is read wait for.</summary>
internal sealed class DashboardShared<T>(TimeProvider time, Func<CancellationToken, Task<T>> read)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private Task<T>? _result;
    private long _at;

    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_result is null || _result.IsFaulted || _result.IsCanceled || (_result.IsCompleted && time.GetElapsedTime(_at) > Kept))
                (_result, _at) = (ReadAsync(), time.GetTimestamp());
            return _result.WaitAsync(cancellationToken);
        }
    }

    public void Forget()
    {
        lock (_gate) _result = null;
    }

    // Not the request's token: others wait for it too.
    private async Task<T> ReadAsync()
    {
        await Task.Yield();
        return await read(CancellationToken.None);
    }
}
