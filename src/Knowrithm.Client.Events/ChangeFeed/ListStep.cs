namespace Knowrithm.Client.Events;

/// <summary>Commits what was decided of a page, and before that the messages of its conversations.</summary>
internal sealed class ListStep<T>(FeedSource<T> source, FeedRun run, MessagePass? messages, ListCheckpoint at)
    where T : ApiObject
{
    public async Task<bool> CommitAsync(
        List<FeedDecision<T>> decisions, Dictionary<string, ChangeState> states, FeedPosition next, CancellationToken token)
    {
        var toRead = messages is null ? [] : decisions.Where(one => HasMessages(one, states, next)).ToList();
        if (toRead.Count > 0) return await WithMessagesAsync(messages!, decisions, states, toRead, next, token);
        List<ChangeStateWrite> writes = [.. decisions.Where(static one => one.State is not null).Select(one => Write(one.State!, next))];
        return await CommitAsync(next, writes, Seen(decisions, states, []), decisions.Select(static one => one.Change), Missed(decisions), token);
    }

    private static List<KnowrithmChange> Missed(IEnumerable<FeedDecision<T>> decisions) =>
        [.. decisions.Where(static one => one.IsMissed).Select(static one => one.Change).OfType<KnowrithmChange>()];

    private static List<string> Seen(List<FeedDecision<T>> decisions, Dictionary<string, ChangeState> states, HashSet<string> written) =>
        [.. decisions.Where(one => one.State is null && states.ContainsKey(one.Key) && !written.Contains(one.Key)).Select(static one => one.Key)];

    private ChangeStateWrite Write(ChangeState state, FeedPosition next) => new(source.List, state with { Pass = next.Pass });

    private async Task<bool> CommitAsync(
        FeedPosition next, List<ChangeStateWrite> writes, List<string> seen, IEnumerable<KnowrithmChange?> changes, List<KnowrithmChange> missed,
        CancellationToken token)
    {
        if (!await at.CommitAsync(next.Miss(run.Now, missed.Count), writes, seen, [.. changes.OfType<KnowrithmChange>()], token)) return false;
        if (missed.Count > 0) run.Telemetry?.Missed(run.Logger, source.List, missed);
        return true;
    }

    private bool HasMessages(FeedDecision<T> one, Dictionary<string, ChangeState> states, FeedPosition position)
    {
        if (one.Remembered is null || one.IsDeferred) return false;
        // The first pass over messages, of all of them.
        if (run.Options.StartFrom == ChangeFeedStart.Beginning && position.MessagesAt == position.StartedAt && position.BaselineAt is not null
            && states.GetValueOrDefault(one.Key) is { } old && old.Pass < position.Pass) return true;
        return states.GetValueOrDefault(one.Key) is { } state
            ? one.Differs || one.Remembered.IsPending || (state.Pass < position.Pass && MayHaveMore(one.Item, position)) : one.IsNew;
    }

    // What changed while the last pass ran, or by a clock that is a little behind, looks the same and has more messages.
    private bool MayHaveMore(T item, FeedPosition position) =>
        position.Watermark is { } mark && !(source.ActiveAt(item) < mark - run.Overlap);

    /// <summary>Those who handle events hear of a conversation before its messages, and of its end after them.</summary>
    private async Task<bool> WithMessagesAsync(
        MessagePass own, List<FeedDecision<T>> decisions, Dictionary<string, ChangeState> states, List<FeedDecision<T>> toRead, FeedPosition next,
        CancellationToken token)
    {
        var first = toRead.Where(static one => one.IsNew).ToHashSet();
        if (first.Count > 0)
        {
            // Pending: whoever goes on after a crash reads their messages.
            var writes = first.Select(one => Write(run.Write(one.State!, one.Remembered! with { IsPending = true }), next)).ToList();
            writes.AddRange(await own.BeginAsync([.. first.Where(static one => one.IsCreated).Select(one => source.IdOf(one.Item))], token));
            var position = at.Position with { Missed = next.Missed };
            if (!await CommitAsync(position, writes, [], first.Select(static one => one.Change), Missed(first), token)) return false;
            next = next with { Missed = at.Position.Missed };
        }
        var found = await own.ReadAsync(at, [.. toRead.Select(one => (source.IdOf(one.Item), IsAllNew(one, next)))], next, token);
        if (found is null) return false;
        var states2 = new List<ChangeStateWrite>(found.States);
        foreach (var one in decisions)
        {
            var isRead = toRead.Contains(one);
            var isPending = isRead ? found.Pending.Contains(source.IdOf(one.Item)) : one.Remembered?.IsPending == true;
            var state = one.State is { } changed ? changed with { Version = changed.Version + (first.Contains(one) ? 1 : 0) }
                : isRead && one.Remembered!.IsPending != isPending ? states[one.Key] : null;
            if (state is not null) states2.Add(Write(run.Write(state, one.Remembered! with { IsPending = isPending }), next));
        }
        var rest = decisions.Where(one => !first.Contains(one)).ToList();
        return await CommitAsync(next, states2, Seen(decisions, states, [.. states2.Where(one => one.List == source.List).Select(static one => one.State.Key)]),
            [.. found.Changes, .. rest.Select(static one => one.Change)], [.. found.Missed, .. Missed(rest)], token);
    }

    private bool IsAllNew(FeedDecision<T> one, FeedPosition position) => run.Options.StartFrom == ChangeFeedStart.Beginning
        || source.CreatedAt(one.Item) > (position.BaselineAt ?? position.StartedAt);
}
