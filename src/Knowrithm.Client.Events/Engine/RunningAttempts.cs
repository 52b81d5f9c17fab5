using System.Collections.Concurrent;

namespace Knowrithm.Client.Events;

/// <summary>What this instance is running, and for how long.</summary>
internal sealed class RunningAttempts(TimeProvider time)
{
    private readonly ConcurrentDictionary<ClaimedEvent, long> _running = [];

    public ICollection<ClaimedEvent> All => _running.Keys;

    public void Add(ClaimedEvent claim) => _running[claim] = time.GetTimestamp();

    public void Remove(ClaimedEvent claim) => _running.TryRemove(claim, out _);

    public int LongerThan(TimeSpan limit) => _running.Values.Count(started => time.GetElapsedTime(started) > limit);
}
