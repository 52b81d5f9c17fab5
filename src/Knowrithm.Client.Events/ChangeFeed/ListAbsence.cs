using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>Finds out what became of items that the store has and a complete walk did not show. Nothing is deleted without evidence.</summary>
internal sealed class ListAbsence<T>(
    FeedSource<T> source, FeedRun run, MessagePass? messages, ListDecider<T> decider, ListCheckpoint at, ListPage<T> pages)
    where T : ApiObject
{
    private const int Batch = 100;
    private const int FewEnough = 20;
    private const int Tries = 20;

    public async Task DeletedAsync(CancellationToken token)
    {
        var position = at.Position;
        var counts = await run.CountAsync(source.List, position.Pass, token);
        // What a webhook brought while the list was walked was never in it.
        var vanished = counts.Unseen == 0 ? 0 : counts.Unseen - (await run.CountAsync(source.List, 1, token)).Unseen;
        if (vanished > FewEnough && vanished > run.Options.MaxVanishedShare * counts.Present)
        {
            var problem = $"{vanished} of {counts.Present} {source.List} have vanished in one pass: no deletion is reported. If they were deleted, set "
                + $"{nameof(ChangeFeedOptions.MaxVanishedShare)} to 1 for one pass.";
            // A new pass next time: they may be back.
            await at.MoveAsync(position with { Stage = FeedStage.Idle, Problem = problem, IsOrdered = false }, token);
            throw new ChangeFeedStoppedException(problem);
        }
        if (counts.Unseen > 0 && await pages.ListDeletedAsync(token) is { } deleted)
            foreach (var chunk in deleted.Chunk(Batch)) await ListedAsDeletedAsync(chunk, token);
        await at.MoveAsync(at.Position with { Stage = counts.Unseen > 0 ? FeedStage.Missing : FeedStage.DeletedMessages, After = null }, token);
    }

    public async Task MissingAsync(CancellationToken token)
    {
        var states = await run.ListAsync(source.List, at.Position.Pass, at.Position.After, Batch, token);
        if (states.Count == 0)
        {
            await at.MoveAsync(at.Position with { Stage = FeedStage.DeletedMessages, After = null }, token);
            return;
        }
        var next = at.Position with { After = states[^1].Key };
        var (gone, marked, seen, present) = (new List<(ChangeState, KnowrithmChange?)>(), new List<ChangeState>(), new List<string>(), new List<T>());
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = run.Options.Concurrency, CancellationToken = token };
        await Parallel.ForEachAsync(states, atOnce, async (state, cancel) =>
        {
            var old = run.Read(state);
            var (presence, item) = old is null ? (Presence.Present, null) : await PresenceOfAsync(old.Id, cancel);
            lock (gone)
            {
                if (item is not null) present.Add(item);
                else if (presence == Presence.Present) seen.Add(state.Key);
                else if (presence == Presence.Gone) gone.Add(decider.Gone(state, old!, DeletionEvidence.NotFound));
                // A route of its own that says neither leaves it as it is.
                else if (source.GetAsync is not null) return;
                else if (old!.MissingPass > state.Pass && old.MissingPass == next.CompletePass)
                    gone.Add(decider.Gone(state, old, DeletionEvidence.AbsentTwice));
                else marked.Add(run.Write(state, old with { MissingPass = next.Pass }));
            }
        });
        if (!await CommitAsync(gone, marked, seen, present.Count > 0 ? at.Position : next, token)) return;
        // What a route of its own showed is as good as what the list shows.
        if (present.Count > 0) await pages.TakeAsync(present, next, token, isRead: true);
    }

    private async Task ListedAsDeletedAsync(string[] ids, CancellationToken token)
    {
        for (var i = 0; i < Tries; i++)
        {
            // What the list showed in this pass may have been deleted since, or restored: the next pass finds out.
            var gone = (await run.FindAsync(source.List, [.. ids.Select(source.KeyOf)], token)).Values
                .Where(state => !state.IsGone && state.Pass < at.Position.Pass).Select(state => (State: state, Item: run.Read(state)))
                .Where(static one => one.Item is not null).Select(one => decider.Gone(one.State, one.Item!, DeletionEvidence.DeletedList)).ToList();
            if (gone.Count == 0 || await CommitAsync(gone, [], [], at.Position, token)) return;
        }
        throw new FeedTakenException();
    }

    private async Task<bool> CommitAsync(
        List<(ChangeState State, KnowrithmChange? Change)> gone, List<ChangeState> marked, List<string> seen, FeedPosition next, CancellationToken token)
    {
        List<ChangeStateWrite> writes = [.. gone.Select(static one => one.State).Concat(marked).Select(state => new ChangeStateWrite(source.List, state))];
        List<KnowrithmChange> changes = [.. gone.Select(static one => one.Change).OfType<KnowrithmChange>()];
        if (messages is not null && gone.Count > 0)
        {
            // A conversation's messages are gone with it, and back with it.
            var (states, own) = await messages.GoneAsync([.. gone.Select(static one => one.State.Key)], token);
            writes.AddRange(states);
            changes.InsertRange(0, own);
        }
        return await at.CommitAsync(next, writes, seen, changes, token);
    }

    private async Task<(Presence Presence, T? Item)> PresenceOfAsync(string id, CancellationToken token)
    {
        if (source.GetAsync is null && source.ProbeAsync is null) return (Presence.NotKnown, null);
        try
        {
            var (exists, item) = await pages.TryReadAsync(id, token);
            return (exists ? Presence.Present : Presence.Gone, item);
        }
        catch (KnowrithmApiException e) when (FeedRun.IsRefusal(e))
        {
            return (Presence.NotKnown, null);
        }
    }

    private enum Presence
    {
        Present,
        Gone,
        NotKnown,
    }
}
