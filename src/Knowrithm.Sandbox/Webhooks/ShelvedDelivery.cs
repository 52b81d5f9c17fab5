namespace Knowrithm.Sandbox;

/// <summary>An event's delivery to one webhook, with its latest attempts.</summary>
internal sealed class ShelvedDelivery(PendingDelivery delivery)
{
    public const int AttemptsKept = 20;

    private readonly Queue<SandboxDelivery> _attempts = [];

    public PendingDelivery Delivery { get; private set; } = delivery;

    /// <summary>The bytes of its body, known with the first attempt.</summary>
    public long Size { get; private set; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public IReadOnlyList<SandboxDelivery> Attempts => [.. _attempts];

    public void Note(PendingDelivery latest, SandboxDelivery attempt, DateTimeOffset? next, long size)
    {
        if (_attempts.Count == AttemptsKept) _attempts.Dequeue();
        _attempts.Enqueue(attempt);
        (Delivery, NextAttemptAt, Size) = (latest, next, size);
    }
}
