namespace Knowrithm.Sandbox;

/// <summary>The attempts so far, and the number of those still to come.</summary>
internal sealed class DeliveryLog
{
    private const int Kept = 100_000;

    private readonly Queue<SandboxDelivery> _entries = [];
    private readonly List<TaskCompletionSource> _waiting = [];
    private int _pending;
    private int _generation;
    private long _begun;
    private long _ended;

    public IReadOnlyList<SandboxDelivery> Snapshot()
    {
        lock (_entries) return [.. _entries];
    }

    /// <summary>The attempts after one, and the number of the latest.</summary>
    public (long Latest, IReadOnlyList<SandboxDelivery> Attempts) After(long number)
    {
        lock (_entries) return (_ended, [.. _entries.Skip((int)Math.Clamp(number - (_ended - _entries.Count), 0, _entries.Count))]);
    }

    public PendingDelivery Begin(PendingDelivery delivery)
    {
        lock (_entries)
        {
            _pending++;
            return delivery with { Generation = _generation, Number = ++_begun };
        }
    }

    public bool IsStale(PendingDelivery delivery)
    {
        lock (_entries) return delivery.Generation != _generation;
    }

    public void End(PendingDelivery delivery, SandboxDelivery entry, bool isLast)
    {
        lock (_entries)
        {
            if (delivery.Generation != _generation) return;
            if (_entries.Count >= Kept) _entries.Dequeue();
            entry.Number = ++_ended;
            _entries.Enqueue(entry);
            if (isLast && --_pending == 0) Release();
        }
    }

    public Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        lock (_entries)
        {
            if (_pending == 0) return Task.CompletedTask;
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(source);
            return source.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Forgets everything; what is still under way is dropped when its turn comes.</summary>
    public void Clear()
    {
        lock (_entries)
        {
            _entries.Clear();
            _generation++;
            _pending = 0;
            Release();
        }
    }

    private void Release()
    {
        _waiting.ForEach(source => source.TrySetResult());
        _waiting.Clear();
    }
}
