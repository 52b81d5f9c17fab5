using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A list that the feed polls: its routes, and what of its items counts.</summary>
internal sealed class FeedSource<T>
    where T : ApiObject
{
    /// <summary>Its name in the store.</summary>
    public required string List { get; init; }

    /// <summary>The bit that switches its events on.</summary>
    public required ChangeFeedLists Bit { get; init; }

    public required Func<string, EventSubject> Subject { get; init; }

    public required Func<T, string> IdOf { get; init; }

    /// <summary>An item of which only the id is known.</summary>
    public required Func<string, T> Of { get; init; }

    /// <summary>Gets a page, by number, size and status.</summary>
    public required Func<int, int, string?, CancellationToken, Task<Page<T>>> ListAsync { get; init; }

    /// <summary>The statuses that the route filters by: without one, it may leave some of them out.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Gets one item; null where no route does.</summary>
    public Func<string, CancellationToken, Task<T>>? GetAsync { get; init; }

    /// <summary>Throws for an item that is gone; null where no route tells.</summary>
    public Func<string, CancellationToken, Task>? ProbeAsync { get; init; }

    /// <summary>Gets what was deleted; null where no route does.</summary>
    public Func<CancellationToken, Task<Page<T>>>? ListDeletedAsync { get; init; }

    public required Func<T, DateTimeOffset?> CreatedAt { get; init; }

    public required Func<T, DateTimeOffset?> UpdatedAt { get; init; }

    /// <summary>When anything about it last changed, messages and counters too.</summary>
    public required Func<T, DateTimeOffset?> ActiveAt { get; init; }

    public required IReadOnlyList<FeedField<T>> Fields { get; init; }

    /// <summary>Counters, averages and last activity: an update only where they are asked for, and a hint that there are messages.</summary>
    public IReadOnlyList<Func<T, object?>> Activity { get; init; } = [];

    /// <summary>What is computed once, with the item: an update only where activity is asked for, and no hint of anything.</summary>
    public IReadOnlyList<Func<T, object?>> Rest { get; init; } = [];

    /// <summary>The status, where the route filters by it.</summary>
    public Func<T, string?> StatusOf { get; init; } = static _ => null;

    /// <summary>The event of a change, by the names of the fields that differ.</summary>
    public required Func<T, IReadOnlySet<string>, WebhookEventType> Updated { get; init; }

    public required WebhookEventType Created { get; init; }

    /// <summary>The event of a change that has a type of its own.</summary>
    public WebhookEventType? Special { get; init; }

    public required WebhookEventType Deleted { get; init; }

    public required WebhookEventType Restored { get; init; }

    public string KeyOf(string id) => EventKey.Subject(Subject(id));

    public byte[] FieldsOf(T item)
    {
        var hashes = new byte[Fields.Count * FeedHash.Length];
        for (var i = 0; i < Fields.Count; i++) FeedHash.Write(Fields[i].Read(item), hashes.AsSpan(i * FeedHash.Length, FeedHash.Length));
        return hashes;
    }

    /// <summary>The kind of an event of this list.</summary>
    public FeedTold KindOf(WebhookEventType type) => type == Created ? FeedTold.Created : type == Deleted ? FeedTold.Deleted
        : type == Restored ? FeedTold.Restored : type == Special ? FeedTold.Special : FeedTold.Updated;

    /// <summary>The names of the fields that differ, or that nobody had told of and that have a value.</summary>
    public HashSet<string> Differences(ReadOnlySpan<byte> old, ReadOnlySpan<byte> current)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Fields.Count; i++)
        {
            var (from, length) = (i * FeedHash.Length, FeedHash.Length);
            // Of a version that knew fewer fields, the others are not known to differ.
            if (from + length > old.Length) break;
            var before = old.Slice(from, length);
            var now = current.Slice(from, length);
            if (before.SequenceEqual(now) || (FeedHash.IsUntold(before) && FeedHash.IsOfNothing(now))) continue;
            names.Add(Fields[i].Name);
        }
        return names;
    }

    /// <summary>The names of the fields that nobody has told of.</summary>
    public HashSet<string> Untold(ReadOnlySpan<byte> known)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Fields.Count && (i + 1) * FeedHash.Length <= known.Length; i++)
            if (FeedHash.IsUntold(known.Slice(i * FeedHash.Length, FeedHash.Length))) names.Add(Fields[i].Name);
        return names;
    }
}
