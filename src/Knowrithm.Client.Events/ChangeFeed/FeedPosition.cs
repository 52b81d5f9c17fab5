using System.Text.Json;

namespace Knowrithm.Client.Events;

/// <summary>Where the feed stands in a list: the text of its checkpoint. Later versions may add properties.</summary>
internal sealed record FeedPosition
{
    public long Pass { get; init; }

    /// <summary>The run that the pass belongs to. It has a pass of each list, and goes on where it was interrupted.</summary>
    public long Run { get; init; }

    /// <summary>Whether the pass could not go on in its run. The next run tries again.</summary>
    public bool HasFailed { get; init; }

    public FeedStage Stage { get; init; }

    /// <summary>The index of the walk, for a list that is walked with several statuses.</summary>
    public int Walk { get; init; }

    public long Covered { get; init; }

    /// <summary>The walks that the last complete pass needed, because the list without a status left their items out.</summary>
    public IReadOnlyList<int>? Hidden { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When the last complete pass began.</summary>
    public DateTimeOffset? CompleteAt { get; init; }

    /// <summary>When the first pass began, once it is done.</summary>
    public DateTimeOffset? BaselineAt { get; init; }

    /// <summary>What was changed before is known.</summary>
    public DateTimeOffset? Watermark { get; init; }

    /// <summary>The change of the last item that this walk has read.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>The statuses that the list without a status has shown, as bits.</summary>
    public long Shown { get; init; }

    /// <summary>When the first pass began that read messages.</summary>
    public DateTimeOffset? MessagesAt { get; init; }

    /// <summary>When the feed last moved on.</summary>
    public DateTimeOffset? MovedAt { get; init; }

    /// <summary>Whether the last complete pass found the list ordered by its latest change.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Whether this pass has met two items in another order.</summary>
    public bool IsUnordered { get; init; }

    /// <summary>Whether this pass has met an item before a newer one: the order is that of changes, not that of creation.</summary>
    public bool IsProven { get; init; }

    /// <summary>Whether this pass may end at what it knows.</summary>
    public bool IsQuick { get; init; }

    /// <summary>The last complete pass before this one.</summary>
    public long CompletePass { get; init; }

    /// <summary>The key after which to go on.</summary>
    public string? After { get; init; }

    /// <summary>The account that the list belongs to.</summary>
    public string? Company { get; init; }

    /// <summary>What the list of deleted messages contained, as a number.</summary>
    public long Deleted { get; init; }

    /// <summary>Why the last pass stopped, for people.</summary>
    public string? Problem { get; init; }

    /// <summary>The webhooks that were missed, by the hour since 1970; a day back.</summary>
    public Dictionary<long, long>? Missed { get; init; }

    public static FeedPosition Parse(string? text) => text is null ? new() : JsonSerializer.Deserialize(text, FeedJson.Default.FeedPosition) ?? new();

    public FeedPosition Miss(DateTimeOffset now, long count)
    {
        var hour = now.ToUnixTimeSeconds() / 3600;
        var missed = (Missed ?? []).Where(one => one.Key > hour - 24).ToDictionary();
        if (count > 0) missed[hour] = missed.GetValueOrDefault(hour) + count;
        return this with { Missed = missed.Count > 0 ? missed : null };
    }

    public long MissedSince(DateTimeOffset now)
    {
        var hour = now.ToUnixTimeSeconds() / 3600;
        return Missed?.Where(one => one.Key > hour - 24).Sum(static one => one.Value) ?? 0;
    }

    public override string ToString() => JsonSerializer.Serialize(this, FeedJson.Default.FeedPosition);
}
