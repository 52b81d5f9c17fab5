using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>Decides what an item means, beside what is remembered of it.</summary>
internal sealed class ListDecider<T>(FeedSource<T> source, FeedRun run)
    where T : ApiObject
{
    public FeedDecision<T> Decide(T item, ChangeState? state, FeedPosition position, bool isRead)
    {
        var id = source.IdOf(item);
        var current = new FeedItem
        {
            Id = id,
            UpdatedAt = source.UpdatedAt(item),
            Whole = FeedHash.Of(KnowrithmEvent.Write(source.Created, item, DateTimeOffset.UnixEpoch)),
            Fields = source.FieldsOf(item),
        };
        if (state is null) return Unknown(item, current, position);
        var old = run.Read(state);
        // What was erased stays erased.
        if (old is null) return Same(item, state);
        if (current.UpdatedAt < old.UpdatedAt) return Same(item, state);
        if (state.IsGone) return isRead || !CanRead
            ? Changed(item, state, current with { Origin = FeedOrigin.Feed }, source.Restored, isNew: true)
            : new() { Item = item, Key = state.Key, NeedsReading = true };
        return Known(item, state, old, current, position, isRead);
    }

    /// <summary>The state of an item that is gone, and the change.</summary>
    public (ChangeState State, KnowrithmChange? Change) Gone(ChangeState state, FeedItem old, DeletionEvidence evidence)
    {
        var change = IsOn ? run.Change(source.Deleted, source.Of(old.Id), null, $"{state.Key}\n{state.Version}", evidence) : null;
        return (run.Write(state with { IsGone = true }, old with { Origin = FeedOrigin.Feed, IsPending = false }), change);
    }

    private bool IsOn => (run.Lists & source.Bit) != 0;

    private bool CanRead => source.GetAsync is not null || source.ProbeAsync is not null;

    private FeedDecision<T> Unknown(T item, FeedItem current, FeedPosition position)
    {
        var key = source.KeyOf(current.Id);
        var created = source.CreatedAt(item);
        var isNew = position.BaselineAt is not null || run.Options.StartFrom == ChangeFeedStart.Beginning || created > position.StartedAt;
        if (position.BaselineAt is not null && IsFresh(current.UpdatedAt ?? created)) return new() { Item = item, Key = key, IsDeferred = true };
        var state = new ChangeState { Key = key, Pass = position.Pass };
        return Changed(item, state, current with { Origin = isNew ? FeedOrigin.Feed : FeedOrigin.Baseline }, isNew ? source.Created : null, isNew);
    }

    private FeedDecision<T> Known(T item, ChangeState state, FeedItem old, FeedItem current, FeedPosition position, bool isRead)
    {
        var differ = source.Differences(old.Fields, current.Fields);
        if (differ.Count == 0 && old.Whole == current.Whole && old.UpdatedAt == current.UpdatedAt) return Same(item, state);
        current = current with { IsPending = old.IsPending };
        // In the first pass, what a webhook has told is known; what it left out is no change.
        if (position.BaselineAt is null && source.Untold(old.Fields) is { Count: > 0 } untold) differ.ExceptWith(untold);
        if (differ.Count == 0)
        {
            var isUpdate = run.Options.IncludeActivity;
            return Changed(item, state, current with { Origin = isUpdate ? FeedOrigin.Feed : old.Origin }, isUpdate ? source.Updated(item, differ) : null, false);
        }
        var isDated = current.UpdatedAt is not null && current.UpdatedAt != old.UpdatedAt;
        if (!isDated && !isRead && source.GetAsync is not null) return new() { Item = item, Key = state.Key, NeedsReading = true };
        if (IsFresh(current.UpdatedAt)) return new() { Item = item, Key = state.Key, IsDeferred = true };
        return Changed(item, state, current with { Origin = FeedOrigin.Feed }, source.Updated(item, differ), false);
    }

    private FeedDecision<T> Same(T item, ChangeState state) => new() { Item = item, Key = state.Key, Remembered = run.Read(state) };

    private FeedDecision<T> Changed(T item, ChangeState state, FeedItem current, WebhookEventType? type, bool isNew) => new()
    {
        Item = item,
        Key = state.Key,
        Remembered = current,
        State = run.Write(state with { IsGone = false }, current),
        Change = type is { } raised && IsOn
            ? run.Change(raised, item, isNew ? source.CreatedAt(item) : current.UpdatedAt, $"{state.Key}\n{state.Version}") : null,
        IsNew = isNew,
        Differs = true,
    };

    // Its webhook may be on its way.
    private bool IsFresh(DateTimeOffset? changed) => run.ExpectsWebhooks && changed > run.Now - run.Options.WebhookGrace;
}
