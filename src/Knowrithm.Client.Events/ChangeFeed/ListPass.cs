namespace Knowrithm.Client.Events;

/// <summary>A pass over one list, from where the last one stopped.</summary>
internal sealed class ListPass<T>(FeedSource<T> source, FeedRun run, MessagePass? messages = null)
    where T : ApiObject
{
    private readonly ListDecider<T> _decider = new(source, run);

    /// <param name="number">The run.</param>
    /// <param name="token">Cancels it.</param>
    public async Task RunAsync(long number, CancellationToken token)
    {
        var at = await ListCheckpoint.ReadAsync(run, source.List, token);
        if (at.Position.Company is { } company && run.Company is { } mine && company != mine) throw new ChangeFeedStoppedException(
            $"The store's {source.List} are those of company {company}, and the credentials are those of company {mine}. "
            + "Use another store, or another Account.");
        var page = new ListPage<T>(source, run, messages, _decider, at);
        var absence = new ListAbsence<T>(source, run, messages, _decider, at, page);
        if (at.Position.Stage == FeedStage.Idle) await BeginAsync(at, number, token);
        else if (at.Position.HasFailed || at.Position.Run != number) await at.MoveAsync(at.Position with { Run = number, HasFailed = false }, token);
        try
        {
            while (at.Position.Stage != FeedStage.Idle)
            {
                await (at.Position.Stage switch
                {
                    FeedStage.Walk => WalkAsync(at, page, token),
                    FeedStage.Deleted => absence.DeletedAsync(token),
                    FeedStage.Missing => absence.MissingAsync(token),
                    _ => LastAsync(at, token),
                });
            }
        }
        catch (Exception e) when (at.Position.Stage != FeedStage.Idle && ChangeFeedPass.IsOfOneList(e))
        {
            await at.MoveAsync(at.Position with { HasFailed = true }, token);
            throw;
        }
    }

    private Task BeginAsync(ListCheckpoint at, long number, CancellationToken token)
    {
        var (now, old) = (run.Now, at.Position);
        var isQuick = old.IsOrdered && now >= old.CompleteAt && now - old.CompleteAt < run.Options.FullInterval;
        return at.MoveAsync(old with
        {
            Pass = old.Pass + 1,
            Run = number,
            HasFailed = false,
            Stage = FeedStage.Walk,
            Walk = 0,
            Covered = 0,
            StartedAt = now,
            MessagesAt = messages is null ? null : old.MessagesAt ?? now,
            IsUnordered = false,
            IsProven = false,
            IsQuick = isQuick,
            Last = null,
            Shown = 0,
            After = null,
            Company = run.Company ?? old.Company,
            Hidden = isQuick ? old.Hidden : null,
        }, token);
    }

    private async Task WalkAsync(ListCheckpoint at, ListPage<T> pages, CancellationToken token)
    {
        var position = at.Position;
        if (position.Walk > 0 && position.Covered == 0 && !await IsNeededAsync(position, pages, token))
        {
            await NextWalkAsync(at, token);
            return;
        }
        var status = position.Walk == 0 ? null : source.Statuses[position.Walk - 1];
        var walk = new WindowWalk<T>(
            (number, size, cancel) => run.CallAsync(c => source.ListAsync(number, size, status, c), cancel), pages.IsSeenAsync, source.IdOf,
            run.Options.PageSize, position.Covered);
        while (await walk.NextAsync(token) is { } page)
        {
            if (run.Gate is { } gate) await gate(token);
            var next = ListOrder.Observe(source, at.Position, page) with { Covered = walk.Covered };
            var isKnown = await pages.TakeAsync([.. page], next, token);
            run.Progress?.Report(new(source.List, position.Pass, walk.Covered, walk.Total, run.Changes, run.Budget.Calls));
            if (position.IsQuick && isKnown && !at.Position.IsUnordered) break;
        }
        await NextWalkAsync(at, token);
    }

    // A status whose items the list without a status has shown needs no walk of its own.
    private async Task<bool> IsNeededAsync(FeedPosition position, ListPage<T> pages, CancellationToken token)
    {
        if (position.IsQuick) return position.Hidden?.Contains(position.Walk) == true;
        if ((position.Shown & (1L << (position.Walk - 1))) != 0) return false;
        try
        {
            var page = await run.CallAsync(c => source.ListAsync(1, 1, source.Statuses[position.Walk - 1], c), token);
            return page.Count > 0 && !await pages.IsSeenAsync(page[0], token);
        }
        catch (KnowrithmValidationException)
        {
            // A status that this server does not have.
            return false;
        }
    }

    private Task NextWalkAsync(ListCheckpoint at, CancellationToken token)
    {
        var position = at.Position;
        var hidden = position is { Walk: > 0, Covered: > 0 } ? [.. position.Hidden ?? [], position.Walk] : position.Hidden;
        position = position with { Covered = 0, Last = null, Hidden = hidden?.Distinct().ToArray() };
        return position.Walk < source.Statuses.Count ? at.MoveAsync(position with { Walk = position.Walk + 1 }, token)
            : position.IsQuick ? FinishAsync(at, position, token)
            : at.MoveAsync(position with { Stage = FeedStage.Deleted }, token);
    }

    private async Task LastAsync(ListCheckpoint at, CancellationToken token)
    {
        if (messages is not null) await messages.DeletedAsync(at, token);
        await FinishAsync(at, at.Position, token);
    }

    private Task FinishAsync(ListCheckpoint at, FeedPosition position, CancellationToken token) => at.MoveAsync(position with
    {
        Stage = FeedStage.Idle,
        FinishedAt = run.Now,
        BaselineAt = position.BaselineAt ?? position.StartedAt,
        Watermark = position.StartedAt,
        CompleteAt = position.IsQuick ? position.CompleteAt : position.StartedAt,
        CompletePass = position.IsQuick ? position.CompletePass : position.Pass,
        IsOrdered = !position.IsUnordered && (position.IsQuick || position.IsProven),
        After = null,
        Problem = null,
    }, token);
}
