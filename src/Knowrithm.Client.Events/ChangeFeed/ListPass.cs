using System.Collections.Concurrent;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A pass over one list, from where the last one stopped.</summary>
internal sealed class ListPass<T>(FeedSource<T> source, FeedRun run, MessagePass? messages = null)
    where T : ApiObject
{
    private const int Batch = 100;
    private const int FewEnough = 20;
    private const int Tries = 20;

    private readonly ListDecider<T> _decider = new(source, run);
    private ListCheckpoint _at = null!;

    public async Task RunAsync(CancellationToken token)
    {
        _at = await ListCheckpoint.ReadAsync(run, source.List, token);
        if (_at.Position.Company is { } company && run.Company is { } mine && company != mine) throw new ChangeFeedStoppedException(
            $"The store's {source.List} are those of company {company}, and the credentials are those of company {mine}. Use another store, or another Account.");
        if (_at.Position.Stage == FeedStage.Idle) await BeginAsync(token);
        while (_at.Position.Stage != FeedStage.Idle)
        {
            await (_at.Position.Stage switch
            {
                FeedStage.Walk => WalkAsync(token),
                FeedStage.Deleted => DeletedAsync(token),
                FeedStage.Missing => MissingAsync(token),
                _ => messages is null ? FinishAsync(token) : DeletedMessagesAsync(messages, token),
            });
        }
    }

    private Task BeginAsync(CancellationToken token)
    {
        var (now, old) = (run.Now, _at.Position);
        return _at.MoveAsync(old with
        {
            Pass = old.Pass + 1,
            Stage = FeedStage.Walk,
            Walk = 0,
            Covered = 0,
            StartedAt = now,
            Newest = null,
            IsUnordered = false,
            IsQuick = old.IsOrdered && now - old.CompleteAt < run.Options.FullInterval,
            After = null,
            Company = run.Company ?? old.Company,
            Hidden = old.IsOrdered ? old.Hidden : null,
        }, token);
    }

    private async Task WalkAsync(CancellationToken token)
    {
        var position = _at.Position;
        if (position.Walk > 0 && position.Covered == 0 && !await IsNeededAsync(position.Walk, token))
        {
            await NextWalkAsync(token);
            return;
        }
        var status = position.Walk == 0 ? null : source.Statuses[position.Walk - 1];
        var walk = new WindowWalk<T>(
            (number, size, cancel) => run.CallAsync(c => source.ListAsync(number, size, status, c), cancel), AnySeenAsync, source.IdOf, run.Options.PageSize,
            position.Covered);
        while (await walk.NextAsync(token) is { } page)
        {
            if (run.Gate is { } gate) await gate(token);
            var isKnown = await PageAsync([.. page], () => Observed(page) with { Covered = walk.Covered }, token);
            run.Progress?.Report(new(source.List, position.Pass, walk.Covered, walk.Total, run.Changes, run.Budget.Calls));
            if (position.IsQuick && isKnown && !_at.Position.IsUnordered) break;
        }
        await NextWalkAsync(token);
    }

    // A status whose items the list without a status has shown needs no walk of its own.
    private async Task<bool> IsNeededAsync(int walk, CancellationToken token)
    {
        if (_at.Position.IsQuick) return _at.Position.Hidden?.Contains(walk) == true;
        var page = await run.CallAsync(c => source.ListAsync(1, 1, source.Statuses[walk - 1], c), token);
        return page.Count > 0 && !await AnySeenAsync(page, token);
    }

    private Task NextWalkAsync(CancellationToken token)
    {
        var position = _at.Position;
        var hidden = position is { Walk: > 0, Covered: > 0 } ? [.. position.Hidden ?? [], position.Walk] : position.Hidden;
        position = position with { Covered = 0, Hidden = hidden?.Distinct().ToArray() };
        return position.Walk < source.Statuses.Count ? _at.MoveAsync(position with { Walk = position.Walk + 1 }, token)
            : position.IsQuick ? FinishAsync(token)
            : _at.MoveAsync(position with { Stage = FeedStage.Deleted }, token);
    }

    private async ValueTask<bool> AnySeenAsync(Page<T> page, CancellationToken token)
    {
        var keys = page.Select(source.IdOf).Where(static id => id.Length > 0).Select(source.KeyOf).ToHashSet(StringComparer.Ordinal);
        return (await run.FindAsync(source.List, keys, token)).Values.Any(state => state.Pass == _at.Position.Pass);
    }

    private FeedPosition Observed(Page<T> page)
    {
        var (position, last) = (_at.Position, (DateTimeOffset?)null);
        foreach (var item in page)
        {
            var updated = source.UpdatedAt(item);
            position = position with
            {
                Newest = updated is null || updated < position.Newest ? position.Newest : updated,
                IsUnordered = position.IsUnordered || updated is null || updated > last,
            };
            last = updated;
        }
        return position;
    }

    /// <returns>Whether all of it was known, and older than what the last pass covered.</returns>
    private async Task<bool> PageAsync(IReadOnlyList<T> page, Func<FeedPosition> next, CancellationToken token, bool isRead = false)
    {
        var items = page.Where(item => source.IdOf(item).Length > 0).GroupBy(source.IdOf, StringComparer.Ordinal).Select(static same => same.Last()).ToList();
        var read = new ConcurrentDictionary<string, T?>(StringComparer.Ordinal);
        if (isRead)
            foreach (var item in items) read[source.IdOf(item)] = item;
        for (var i = 0; i < Tries; i++)
        {
            var position = _at.Position;
            var states = await run.FindAsync(source.List, [.. items.Select(item => source.KeyOf(source.IdOf(item)))], token);
            var decisions = Decide(items, states, read, position);
            if (decisions.Where(static one => one.NeedsReading).Select(one => source.IdOf(one.Item)).ToList() is { Count: > 0 } ids)
            {
                await ReadAsync(ids, read, token);
                decisions = Decide(items, states, read, position);
            }
            if (!await CommitAsync(decisions, states, next(), token)) continue;
            return decisions.TrueForAll(one => !one.Differs && !one.IsDeferred && source.UpdatedAt(one.Item) < position.Watermark - run.Options.Overlap);
        }
        throw new FeedTakenException();
    }

    private List<FeedDecision<T>> Decide(
        List<T> items, Dictionary<string, ChangeState> states, ConcurrentDictionary<string, T?> read, FeedPosition position)
    {
        var decisions = new List<FeedDecision<T>>(items.Count);
        foreach (var item in items)
        {
            var isRead = read.TryGetValue(source.IdOf(item), out var own);
            // Gone between the list and its own route: the next pass finds out.
            if (isRead && own is null) continue;
            // A route that only tells whether the item is there shows none of it.
            var shown = source.GetAsync is null ? item : own ?? item;
            decisions.Add(_decider.Decide(shown, states.GetValueOrDefault(source.KeyOf(source.IdOf(item))), position, isRead));
        }
        return decisions;
    }

    private Task ReadAsync(List<string> ids, ConcurrentDictionary<string, T?> read, CancellationToken token) =>
        Parallel.ForEachAsync(ids, AtOnce(token), async (id, cancel) => read[id] = (await TryReadAsync(id, cancel)).Item);

    private async Task<(bool Exists, T? Item)> TryReadAsync(string id, CancellationToken token)
    {
        try
        {
            if (source.GetAsync is { } get) return (true, await run.CallAsync(c => get(id, c), token));
            await run.CallAsync(async c =>
            {
                await source.ProbeAsync!(id, c);
                return true;
            }, token);
            return (true, source.Of(id));
        }
        catch (KnowrithmNotFoundException)
        {
            return (false, null);
        }
    }

    private async Task<bool> CommitAsync(
        List<FeedDecision<T>> decisions, Dictionary<string, ChangeState> states, FeedPosition next, CancellationToken token)
    {
        var pass = next.Pass;
        List<ChangeStateWrite> writes = [.. decisions.Where(static one => one.State is not null)
            .Select(one => new ChangeStateWrite(source.List, one.State! with { Pass = pass }))];
        List<KnowrithmChange> changes = [.. decisions.Select(static one => one.Change).OfType<KnowrithmChange>()];
        List<string> seen = [.. decisions.Where(one => one.State is null && states.ContainsKey(one.Key)).Select(static one => one.Key)];
        next = next.Miss(run.Now, Missed(changes, next));
        if (messages is not null)
        {
            var fetch = MessagesToRead(decisions, states, next);
            if (fetch.Count > 0) return await WithMessagesAsync(messages, decisions, states, fetch, seen, next, token);
        }
        return await _at.CommitAsync(next, writes, seen, changes, token);
    }

    private List<FeedDecision<T>> MessagesToRead(List<FeedDecision<T>> decisions, Dictionary<string, ChangeState> states, FeedPosition position) =>
    [
        .. decisions.Where(one => one.Remembered is not null && (states.GetValueOrDefault(one.Key) is { } state
            ? one.Differs || one.Remembered.IsPending || (state.Pass < position.Pass && MayHaveMore(one.Item, position)) : one.IsNew)),
    ];

    // What changed while the last pass ran, or by a clock that is a little behind, looks the same and has more messages.
    private bool MayHaveMore(T item, FeedPosition position) =>
        position.Watermark is { } mark && !(source.ActiveAt(item) < mark - run.Options.Overlap);

    /// <summary>Those who handle events hear of a conversation before its messages, and of its end after them.</summary>
    private async Task<bool> WithMessagesAsync(
        MessagePass messages, List<FeedDecision<T>> decisions, Dictionary<string, ChangeState> states, List<FeedDecision<T>> fetch, List<string> seen,
        FeedPosition next, CancellationToken token)
    {
        var pass = next.Pass;
        var first = fetch.Where(static one => one.IsNew).ToList();
        if (first.Count > 0)
        {
            // Pending: whoever goes on after a crash reads their messages.
            var begun = first.ConvertAll(one => new ChangeStateWrite(
                source.List, run.Write(one.State! with { Pass = pass }, one.Remembered! with { IsPending = true })));
            if (!await _at.CommitAsync(_at.Position, begun, [], [.. first.Select(static one => one.Change).OfType<KnowrithmChange>()], token)) return false;
        }
        var found = await messages.ReadAsync(_at, [.. fetch.Select(one => (source.IdOf(one.Item), IsAllNew(one, next)))], next, token);
        if (found is null) return false;
        var writes = new List<ChangeStateWrite>(found.States);
        foreach (var one in decisions)
        {
            var isFetched = fetch.Contains(one);
            var state = one.State is { } changed ? changed with { Version = changed.Version + (first.Contains(one) ? 1 : 0) }
                : isFetched && one.Remembered!.IsPending != found.Pending.Contains(source.IdOf(one.Item)) ? states[one.Key] : null;
            if (state is null) continue;
            var item = one.Remembered! with { IsPending = isFetched ? found.Pending.Contains(source.IdOf(one.Item)) : one.Remembered!.IsPending };
            writes.Add(new(source.List, run.Write(state with { Pass = pass }, item)));
            seen.Remove(one.Key);
        }
        List<KnowrithmChange> changes = [.. found.Changes, .. decisions.Where(one => !first.Contains(one)).Select(static one => one.Change)
            .OfType<KnowrithmChange>()];
        next = next.Miss(run.Now, Missed(found.Changes, next));
        return await _at.CommitAsync(next, writes, seen, changes, token);
    }

    private bool IsAllNew(FeedDecision<T> one, FeedPosition position) => run.Options.StartFrom == ChangeFeedStart.Beginning
        || source.CreatedAt(one.Item) > (position.BaselineAt ?? position.StartedAt);

    private long Missed(IReadOnlyCollection<KnowrithmChange> changes, FeedPosition position)
    {
        if (!run.ExpectsWebhooks || position.BaselineAt is null || changes.Count == 0) return 0;
        var missed = changes.Where(static one => WebhookFacts.HasWebhook(one.Event.Event)).ToList();
        if (missed.Count > 0) run.Telemetry?.Missed(run.Logger, source.List, missed);
        return missed.Count;
    }

    private async Task DeletedAsync(CancellationToken token)
    {
        var position = _at.Position;
        var counts = await run.CountAsync(source.List, position.Pass, token);
        if (counts.Unseen > FewEnough && counts.Unseen > run.Options.MaxVanishedShare * counts.Present)
        {
            var problem = $"{counts.Unseen} of {counts.Present} {source.List} have vanished in one pass: no deletion is reported. If they were deleted, set "
                + $"{nameof(ChangeFeedOptions.MaxVanishedShare)} to 1 for one pass.";
            // A new pass next time: they may be back.
            await _at.MoveAsync(position with { Stage = FeedStage.Idle, Problem = problem, IsOrdered = false }, token);
            throw new ChangeFeedStoppedException(problem);
        }
        if (counts.Unseen > 0 && source.ListDeletedAsync is { } list)
            foreach (var chunk in (await run.CallAsync(c => list(c), token)).Select(source.IdOf).Where(static id => id.Length > 0)
                .Distinct(StringComparer.Ordinal).Chunk(Batch)) await ListedAsDeletedAsync(chunk, token);
        await _at.MoveAsync(_at.Position with { Stage = counts.Unseen > 0 ? FeedStage.Missing : FeedStage.DeletedMessages, After = null }, token);
    }

    private async Task ListedAsDeletedAsync(string[] ids, CancellationToken token)
    {
        for (var i = 0; i < Tries; i++)
        {
            // What the list showed in this pass may have been deleted since, or restored: the next pass finds out.
            var gone = (await run.FindAsync(source.List, [.. ids.Select(source.KeyOf)], token)).Values
                .Where(state => !state.IsGone && state.Pass < _at.Position.Pass).Select(state => (State: state, Item: run.Read(state)))
                .Where(static one => one.Item is not null).Select(one => _decider.Gone(one.State, one.Item!, DeletionEvidence.DeletedList)).ToList();
            if (gone.Count == 0 || await CommitGoneAsync(gone, [], [], _at.Position, token)) return;
        }
        throw new FeedTakenException();
    }

    private Task<bool> CommitGoneAsync(
        List<(ChangeState State, KnowrithmChange? Change)> gone, List<ChangeState> marked, List<string> seen, FeedPosition next, CancellationToken token) =>
        _at.CommitAsync(next, [.. gone.Select(static one => one.State).Concat(marked).Select(state => new ChangeStateWrite(source.List, state))], seen,
            [.. gone.Select(static one => one.Change).OfType<KnowrithmChange>()], token);

    private async Task MissingAsync(CancellationToken token)
    {
        var states = await run.ListAsync(source.List, _at.Position.Pass, _at.Position.After, Batch, token);
        if (states.Count == 0)
        {
            await _at.MoveAsync(_at.Position with { Stage = FeedStage.DeletedMessages, After = null }, token);
            return;
        }
        var next = _at.Position with { After = states[^1].Key };
        var (gone, marked, seen, present) = (new List<(ChangeState, KnowrithmChange?)>(), new List<ChangeState>(), new List<string>(), new List<T>());
        await Parallel.ForEachAsync(states, AtOnce(token), async (state, cancel) =>
        {
            var old = run.Read(state);
            var found = old is null ? Presence.Present : await PresenceOfAsync(old.Id, present, cancel);
            lock (gone)
            {
                if (found == Presence.Gone) gone.Add(_decider.Gone(state, old!, DeletionEvidence.NotFound));
                else if (found == Presence.Present) seen.Add(state.Key);
                else if (old!.MissingPass > 0 && old.MissingPass == next.CompletePass)
                    gone.Add(_decider.Gone(state, old, DeletionEvidence.AbsentTwice));
                else marked.Add(run.Write(state, old with { MissingPass = next.Pass }));
            }
        });
        if (!await CommitGoneAsync(gone, marked, seen, present.Count > 0 ? _at.Position : next, token)) return;
        // What a route of its own showed is as good as what the list shows.
        if (present.Count > 0) await PageAsync(present, () => next, token, isRead: true);
    }

    private async Task<Presence> PresenceOfAsync(string id, List<T> present, CancellationToken token)
    {
        if (source.GetAsync is null && source.ProbeAsync is null) return Presence.NotKnown;
        try
        {
            var (exists, item) = await TryReadAsync(id, token);
            if (exists && source.GetAsync is not null)
                lock (present) present.Add(item!);
            return exists ? Presence.Present : Presence.Gone;
        }
        catch (KnowrithmApiException e) when (!e.IsTransient && source.GetAsync is null)
        {
            // The route that stands in for one of its own says neither.
            return Presence.NotKnown;
        }
    }

    private async Task DeletedMessagesAsync(MessagePass own, CancellationToken token)
    {
        await own.DeletedAsync(_at, token);
        await FinishAsync(token);
    }

    private Task FinishAsync(CancellationToken token)
    {
        var position = _at.Position;
        var until = position.StartedAt;
        return _at.MoveAsync(position with
        {
            Stage = FeedStage.Idle,
            FinishedAt = run.Now,
            BaselineAt = position.BaselineAt ?? position.StartedAt,
            // By the server's clock where it is behind this one.
            Watermark = position.Newest < until ? position.Newest : until,
            CompleteAt = position.IsQuick ? position.CompleteAt : position.StartedAt,
            CompletePass = position.IsQuick ? position.CompletePass : position.Pass,
            IsOrdered = position.IsQuick ? position.IsOrdered && !position.IsUnordered : !position.IsUnordered,
            After = null,
            Problem = null,
        }, token);
    }

    private ParallelOptions AtOnce(CancellationToken token) => new() { MaxDegreeOfParallelism = run.Options.Concurrency, CancellationToken = token };

    private enum Presence
    {
        Present,
        Gone,
        NotKnown,
    }
}
