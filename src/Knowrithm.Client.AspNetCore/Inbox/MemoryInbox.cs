namespace Knowrithm.Client.Webhooks;

/// <summary>
/// The inbox of a single instance. Nothing is lost when the process ends: an event is answered once it is handled, and what is not answered is redelivered.
/// What is being handled is never forgotten; of what is done, the oldest goes first.
/// </summary>
internal sealed class MemoryInbox(WebhookSettings settings, TimeProvider time) : IWebhookInbox
{
    private readonly object _gate = new();
    private readonly Dictionary<(string Event, string Handler), Entry> _entries = [];
    private readonly Queue<((string Event, string Handler) Key, DateTimeOffset At)> _done = new();

    public int Count
    {
        get
        {
            lock (_gate) return _entries.Count;
        }
    }

    public ValueTask<WebhookClaim> ClaimAsync(string eventKey, string handler, CancellationToken cancellationToken)
    {
        var options = settings.Options;
        lock (_gate)
        {
            Forget(time.GetUtcNow() - options.Retention, options.MaxRemembered);
            if (!_entries.TryGetValue((eventKey, handler), out var entry)) _entries[(eventKey, handler)] = entry = new();
            if (entry.State != WebhookClaimState.Granted) return new(new WebhookClaim(entry.State, eventKey, handler));
            entry.State = WebhookClaimState.Busy;
            return new(new WebhookClaim(WebhookClaimState.Granted, eventKey, handler, Run: ++entry.Runs));
        }
    }

    public ValueTask CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken) => EndAsync(claim, WebhookClaimState.Done);

    // It stays, to count the runs, and is forgotten with the others.
    public ValueTask FailAsync(WebhookClaim claim, CancellationToken cancellationToken) => EndAsync(claim, WebhookClaimState.Granted);

    private ValueTask EndAsync(WebhookClaim claim, WebhookClaimState state)
    {
        var key = (claim.EventKey, claim.Handler);
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry)) return default;
            (entry.State, entry.At) = (state, time.GetUtcNow());
            _done.Enqueue((key, entry.At));
        }
        return default;
    }

    private void Forget(DateTimeOffset before, int limit)
    {
        while (_done.TryPeek(out var oldest) && (oldest.At < before || _done.Count > limit))
        {
            _done.Dequeue();
            // One that failed and ran again has a later place in the queue, or is running.
            if (_entries.TryGetValue(oldest.Key, out var entry) && entry.State != WebhookClaimState.Busy && entry.At == oldest.At) _entries.Remove(oldest.Key);
        }
    }

    private sealed class Entry
    {
        public WebhookClaimState State { get; set; } = WebhookClaimState.Granted;

        public DateTimeOffset At { get; set; }

        public int Runs { get; set; }
    }
}
