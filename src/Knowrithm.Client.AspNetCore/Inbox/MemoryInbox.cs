using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Knowrithm.Client.Webhooks;

/// <summary>
/// The inbox of a single instance. Nothing is lost when the process ends: an event is answered once it is handled, and what is not answered is redelivered.
/// What is being handled is never forgotten; of what is done, the oldest goes first.
/// </summary>
internal sealed class MemoryInbox(WebhookSettings settings, TimeProvider time) : IWebhookInbox
{
#if !NET9_0_OR_GREATER
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789abcdef");
#endif

    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, int> _handlers = [];
    private int _lastHandler;

    // No references in what is remembered: a hundred thousand entries cost the garbage collector nothing.
    private readonly Dictionary<EntryKey, Entry> _entries = [];
    private readonly Queue<(EntryKey Key, long At)> _ended = new();

    public int Count
    {
        get
        {
            lock (_gate) return _entries.Count;
        }
    }

    public ValueTask<WebhookClaim> ClaimAsync(string eventKey, string handler, CancellationToken cancellationToken)
    {
        var key = Key(eventKey, handler);
        var options = settings.Options;
        lock (_gate)
        {
            Forget((time.GetUtcNow() - options.Retention).UtcTicks, options.MaxRemembered);
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out _);
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
        var key = Key(claim.EventKey, claim.Handler);
        lock (_gate)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out _);
            (entry.State, entry.At) = (state, time.GetUtcNow().UtcTicks);
            _ended.Enqueue((key, entry.At));
        }
        return default;
    }

    private void Forget(long before, int limit)
    {
        while (_ended.TryPeek(out var oldest) && (oldest.At < before || _ended.Count > limit))
        {
            _ended.Dequeue();
            // One that failed and ran again has a later place in the queue, or is running.
            if (_entries.TryGetValue(oldest.Key, out var entry) && entry.State != WebhookClaimState.Busy && entry.At == oldest.At) _entries.Remove(oldest.Key);
        }
    }

    private EntryKey Key(string eventKey, string handler)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (!TryDecode(eventKey, hash)) SHA256.HashData(Encoding.UTF8.GetBytes(eventKey), hash);
        return new(BinaryPrimitives.ReadUInt128LittleEndian(hash), _handlers.GetOrAdd(handler, static (_, inbox) => Interlocked.Increment(ref inbox._lastHandler), this));
    }

    private static bool TryDecode(string eventKey, Span<byte> hash)
    {
#if NET9_0_OR_GREATER
        return eventKey.Length == hash.Length * 2 && Convert.FromHexString(eventKey, hash, out _, out _) == System.Buffers.OperationStatus.Done;
#else
        if (eventKey.Length != hash.Length * 2 || eventKey.AsSpan().IndexOfAnyExcept(Digits) >= 0) return false;
        Convert.FromHexString(eventKey).CopyTo(hash);
        return true;
#endif
    }

    private readonly record struct EntryKey(UInt128 Event, int Handler);

    private struct Entry
    {
        public WebhookClaimState State;
        public int Runs;
        public long At;
    }
}
