using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>
/// The connection in use. While it works it is used without a question; when it is not connected or something failed on it, the source is asked whether
/// there is another, at most once a second.
/// </summary>
internal sealed class RedisLink(IRedisConnections connections, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile IConnectionMultiplexer? _present;
    private volatile bool _isDoubtful;
    private long _asked;

    /// <summary>Gets the database of the connection.</summary>
    public async ValueTask<IDatabase> GetAsync(CancellationToken cancellationToken) => (await ConnectionAsync(cancellationToken)).GetDatabase();

    public async ValueTask<IConnectionMultiplexer> ConnectionAsync(CancellationToken cancellationToken) =>
        _present is { IsConnected: true } present && !_isDoubtful ? present : await NextAsync().WaitAsync(cancellationToken);

    /// <summary>Something failed: the connection may have been replaced.</summary>
    public void Doubt() => _isDoubtful = true;

    public void Dispose()
    {
        if (_present is { } present) connections.Release(present);
        _gate.Dispose();
    }

    private async Task<IConnectionMultiplexer> NextAsync()
    {
        await _gate.WaitAsync();
        try
        {
            var present = _present;
            if (present is not null && time.GetElapsedTime(_asked) < AskAgain) return present;
            _asked = time.GetTimestamp();
            _isDoubtful = false;
            var next = await connections.NextAsync(present);
            if (ReferenceEquals(next, present)) return next;
            _present = next;
            if (present is not null) connections.Release(present);
            return next;
        }
        finally
        {
            _gate.Release();
        }
    }
}
