namespace Knowrithm.Sandbox;

/// <summary>The latest deliveries with their data, within a number and a size: what the inspector shows and can replay.</summary>
internal sealed class DeliveryShelf
{
    public const int Kept = 200;
    public const int BytesKept = 8 * 1024 * 1024;

    private readonly LinkedList<ShelvedDelivery> _deliveries = [];
    private long _bytes;

    /// <summary>The deliveries, latest first.</summary>
    public IReadOnlyList<(PendingDelivery Delivery, IReadOnlyList<SandboxDelivery> Attempts, DateTimeOffset? NextAttemptAt)> Snapshot()
    {
        lock (_deliveries) return [.. _deliveries.Select(d => (d.Delivery, d.Attempts, d.NextAttemptAt))];
    }

    public PendingDelivery? Find(long number)
    {
        lock (_deliveries) return _deliveries.FirstOrDefault(d => d.Delivery.Number == number)?.Delivery;
    }

    public void Add(PendingDelivery delivery)
    {
        lock (_deliveries)
        {
            _deliveries.AddFirst(new ShelvedDelivery(delivery));
            Trim();
        }
    }

    public void Note(PendingDelivery delivery, SandboxDelivery attempt, DateTimeOffset? next, long size)
    {
        lock (_deliveries)
        {
            if (_deliveries.FirstOrDefault(d => d.Delivery.Number == delivery.Number) is not { } found) return;
            _bytes += size - found.Size;
            found.Note(delivery, attempt, next, size);
            Trim();
        }
    }

    public void Clear()
    {
        lock (_deliveries)
        {
            _deliveries.Clear();
            _bytes = 0;
        }
    }

    private void Trim()
    {
        while (_deliveries.Count > 1 && (_deliveries.Count > Kept || _bytes > BytesKept))
        {
            _bytes -= _deliveries.Last!.Value.Size;
            _deliveries.RemoveLast();
        }
    }
}
