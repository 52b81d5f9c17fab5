namespace Knowrithm.Client.Events;

/// <summary>
/// Bounds what a store in memory holds of events that nobody is handling: those done, those that failed, and the bytes of their bodies. The oldest go
/// first.
/// </summary>
internal sealed class MemoryLimits(int maxRemembered)
{
    private const long MaxBytes = 32 * 1024 * 1024;

    private readonly Queue<MemoryEvent> _done = new();
    private readonly Queue<MemoryEvent> _stuck = new();
    private readonly Queue<MemoryEvent> _bodies = new();
    private long _bytes;

    /// <summary>Counts an event of which an attempt has ended.</summary>
    /// <returns>The events to forget altogether.</returns>
    public IEnumerable<MemoryEvent> Rest(MemoryEvent one)
    {
        if (!one.IsResting) return [];
        Keep(one);
        if (one.IsDone) _done.Enqueue(one);
        else if (!one.IsStuck) _stuck.Enqueue(one);
        one.IsStuck = !one.IsDone;
        return Surplus(_done, static done => done.IsDone).Concat(Surplus(_stuck, static stuck => stuck.IsStuck && stuck.IsResting)).ToList();
    }

    private void Keep(MemoryEvent one)
    {
        if (one.RestingBytes == 0 && one.Stored.Body.Length > 0)
        {
            one.RestingBytes = one.Stored.Body.Length;
            _bytes += one.RestingBytes;
            _bodies.Enqueue(one);
        }
        while (_bytes > MaxBytes && _bodies.TryDequeue(out var oldest))
        {
            _bytes -= oldest.RestingBytes;
            oldest.RestingBytes = 0;
            if (oldest.IsResting) oldest.Forget();
        }
    }

    private IEnumerable<MemoryEvent> Surplus(Queue<MemoryEvent> queue, Func<MemoryEvent, bool> isMeant)
    {
        while (queue.Count > maxRemembered && queue.TryDequeue(out var oldest))
            if (isMeant(oldest)) yield return oldest;
    }
}
