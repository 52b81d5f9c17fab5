using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>Decides what an item means, beside what is remembered of it.</summary>
internal sealed class ListDecider<T>(FeedSource<T> source, FeedRun run)
    where T : ApiObject
{
    // Who wants all of an item wants its dates, and what has no name here, as well. Not what is nested in it: the counters of an agent are in each
    // conversation.
    private readonly IReadOnlyList<Func<T, object?>> _activity = run.Options.IncludeActivity
        ? [.. source.Activity, .. source.Rest, item => source.CreatedAt(item), item => source.UpdatedAt(item), static item => Unnamed(item)] : source.Activity;

    private bool IsOn => (run.Lists & source.Bit) != 0;

    public FeedDecision<T> Decide(T item, ChangeState? state, FeedPosition position, bool isRead)
    {
        var current = new FeedItem
        {
            Id = source.IdOf(item),
            UpdatedAt = source.UpdatedAt(item),
            Activity = FeedHash.Of(item, _activity),
            Fields = source.FieldsOf(item),
            IsIntroduced = true,
        };
        if (state is null) return Unknown(item, current, position);
        // What was erased stays erased.
        if (run.Read(state) is not { } old) return Same(item, state, null);
        if (state.IsGone) return isRead ? Changed(item, state, current, source.Restored) : new() { Item = item, Key = state.Key, NeedsReading = true };
        // An old version of the list, or a webhook that was faster. Not for ever: what is restored may show an older time than its deletion.
        return current.UpdatedAt < old.UpdatedAt && run.Now - old.UpdatedAt < run.Options.Overlap ? Same(item, state, old)
            : Known(item, state, old, current, position, isRead);
    }

    /// <summary>The state of an item that is gone, and the change.</summary>
    public (ChangeState State, KnowrithmChange? Change) Gone(ChangeState state, FeedItem old, DeletionEvidence evidence)
    {
        var change = IsOn ? run.Change(source.Deleted, source.Of(old.Id), null, $"{state.Key}\n{state.Version}", evidence) : null;
        var item = old with { Origin = FeedOrigin.Feed, Told = FeedTold.Deleted, IsPending = false, IsIntroduced = true, GoneAt = run.Now };
        return (run.Write(state with { IsGone = true }, item), change);
    }

    private FeedDecision<T> Unknown(T item, FeedItem current, FeedPosition position)
    {
        var state = new ChangeState { Key = source.KeyOf(current.Id), Pass = position.Pass };
        var created = source.CreatedAt(item);
        if (position.BaselineAt is not null && IsFresh(current.UpdatedAt ?? created)) return new() { Item = item, Key = state.Key, IsDeferred = true };
        return Changed(item, state, current, IsCreation(created, position) ? source.Created : null, isMissed: position.BaselineAt is not null);
    }

    private FeedDecision<T> Known(T item, ChangeState state, FeedItem old, FeedItem current, FeedPosition position, bool isRead)
    {
        var differ = source.Differences(old.Fields, current.Fields);
        var isCreation = !old.IsIntroduced && IsCreation(source.CreatedAt(item), position);
        if (differ.Count == 0 && old.Activity == current.Activity && old.UpdatedAt == current.UpdatedAt && old.IsIntroduced) return Same(item, state, old);
        current = current with { IsPending = old.IsPending };
        if (isCreation)
        {
            // A webhook has told of a change, and the one of the creation is late or lost.
            return IsFresh(current.UpdatedAt ?? source.CreatedAt(item)) ? new() { Item = item, Key = state.Key, IsDeferred = true }
                : Changed(item, state, current, source.Created, isMissed: position.BaselineAt is not null);
        }
        var untold = source.Untold(old.Fields);
        // In the first pass, what a webhook has told is known; what it left out has not changed.
        if (position.BaselineAt is null) differ.ExceptWith(untold);
        if (differ.Count == 0)
        {
            var isUpdate = run.Options.IncludeActivity && old.Activity != 0 && old.Activity != current.Activity;
            return Changed(item, state, current with { Origin = old.Origin, Told = old.Told }, isUpdate ? source.Updated(item, differ) : null);
        }
        var isDated = current.UpdatedAt is not null && !(current.UpdatedAt <= old.UpdatedAt);
        if (!isDated && !isRead && source.GetAsync is not null) return new() { Item = item, Key = state.Key, NeedsReading = true };
        if (IsFresh(current.UpdatedAt)) return new() { Item = item, Key = state.Key, IsDeferred = true };
        return Changed(item, state, current, source.Updated(item, differ), isMissed: position.BaselineAt is not null && !differ.IsSubsetOf(untold));
    }

    private static string Unnamed(T item) => string.Concat(
        item.AdditionalProperties.OrderBy(static one => one.Key, StringComparer.Ordinal)
            .Select(static one => $"{one.Key.Length}:{one.Key}{one.Value.GetRawText()}"));

    private bool IsCreation(DateTimeOffset? created, FeedPosition position) =>
        position.BaselineAt is not null || run.Options.StartFrom == ChangeFeedStart.Beginning || created > position.StartedAt;

    private static FeedDecision<T> Same(T item, ChangeState state, FeedItem? old) => new() { Item = item, Key = state.Key, Remembered = old };

    private FeedDecision<T> Changed(T item, ChangeState state, FeedItem current, WebhookEventType? type, bool isMissed = false)
    {
        if (type is { } told) current = current with { Origin = IsOn ? FeedOrigin.Feed : FeedOrigin.Baseline, Told = source.KindOf(told) };
        var isCreated = type == source.Created;
        return new()
        {
            Item = item,
            Key = state.Key,
            Remembered = current,
            State = run.Write(state with { IsGone = false }, current),
            Change = type is { } raised && IsOn
                ? run.Change(raised, item, isCreated ? source.CreatedAt(item) : current.UpdatedAt, $"{state.Key}\n{state.Version}") : null,
            IsMissed = isMissed && run.ExpectsWebhooks && IsOn && type is { } wanted && WebhookFacts.HasWebhook(wanted),
            IsCreated = isCreated,
            IsNew = isCreated || type == source.Restored,
            Differs = true,
        };
    }

    // Its webhook may be on its way. A time far ahead is that of another clock.
    private bool IsFresh(DateTimeOffset? changed) =>
        run.ExpectsWebhooks && changed is { } at && (run.Now - at).Duration() < run.Options.WebhookGrace;
}
