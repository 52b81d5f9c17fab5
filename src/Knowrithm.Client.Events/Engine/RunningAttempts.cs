using System.Collections.Concurrent;

namespace Knowrithm.Client.Events;

/// <summary>The claims that this instance is running, and for how long.</summary>
internal sealed class RunningAttempts(TimeProvider time)
{
    private readonly ConcurrentDictionary<ClaimedEvent, long> _running = [];
    private readonly ConcurrentDictionary<string, long> _paused = [];
    private readonly EventSignal _changed = new();
    private int _claiming;
    private volatile bool _isDraining;

    public ICollection<ClaimedEvent> All => _running.Keys;

    /// <summary>Claims unless the instance drains. A claim counts as running before anybody can see that none is.</summary>
    public async ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(Func<ValueTask<IReadOnlyList<ClaimedEvent>>> claim)
    {
        Interlocked.Increment(ref _claiming);
        try
        {
            if (_isDraining) return [];
            var claims = await claim();
            foreach (var one in claims) _running[one] = time.GetTimestamp();
            return claims;
        }
        finally
        {
            Interlocked.Decrement(ref _claiming);
            _changed.Set();
        }
    }

    public void Remove(ClaimedEvent claim)
    {
        _running.TryRemove(claim, out _);
        _changed.Set();
    }

    /// <summary>What was claimed for the handler before, and has not started, is given back.</summary>
    public void Pause(string handler) => _paused[handler] = time.GetTimestamp();

    public bool IsPausedSince(ClaimedEvent claim) =>
        _paused.TryGetValue(claim.Handler, out var at) && _running.TryGetValue(claim, out var claimed) && claimed < at;

    public int LongerThan(TimeSpan limit) => _running.Values.Count(started => time.GetElapsedTime(started) > limit);

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        _isDraining = true;
        while (true)
        {
            var next = _changed.Next;
            if (Volatile.Read(ref _claiming) == 0 && _running.IsEmpty) return;
            await next.WaitAsync(cancellationToken);
        }
    }

    public void StopDraining() => _isDraining = false;
}
