using Microsoft.EntityFrameworkCore;

namespace Knowrithm.Client.Events;

internal sealed partial class EfEventStore<TContext>(EfDatabase<TContext> database, bool ownsSchema, TimeProvider time)
    : IEventStore, IChangeStore, IDisposable
    where TContext : DbContext
{
    private const int MostTogether = 50;
    private static readonly TimeSpan RepairEvery = TimeSpan.FromSeconds(30);

    private readonly CommitGroup<(EventOwner Owner, StoredEvent Event)> _appends = new(MostTogether, (some, token) => AppendAsync(database, some, token));
    private readonly CommitGroup<ClaimedEvent> _completions = new(MostTogether, (some, token) => CompleteAsync(database, some, token));
    private long _lastNow = long.MaxValue;
    private long _repaired;

    public bool IsDurable => true;

    public async ValueTask PrepareAsync(CancellationToken cancellationToken) => await database.WithContextAsync(async (context, names) =>
    {
        await (ownsSchema ? EfSchema.CreateAsync(context, names, cancellationToken) : EfSchema.CheckAsync(context, names, cancellationToken));
        return true;
    });

    public async ValueTask<bool> AppendAsync(EventOwner owner, StoredEvent storedEvent, CancellationToken cancellationToken) =>
        await _appends.RunAsync((owner, storedEvent), cancellationToken);

    public async ValueTask RegisterAsync(EventOwner owner, IReadOnlyList<HandlerSubscription> handlers, bool isStart, CancellationToken cancellationToken) =>
        await database.WriteAsync(async db =>
    {
        var isChange = await HandlerSql.IsChangeAsync(db, owner, handlers, isStart, cancellationToken);
        if (isChange) await HandlerSql.ChangeAsync(db, cancellationToken);
        foreach (var handler in handlers.OrderBy(static handler => handler.Name, StringComparer.Ordinal))
            await HandlerSql.RegisterAsync(db, owner, handler, isStart, cancellationToken);
        if (isChange) await OrderSql.HoldAsync(db, owner, cancellationToken);
        if (isStart) await OrderSql.ReleaseAllAsync(db, owner, cancellationToken);
        return true;
    }, cancellationToken);

    public async ValueTask<IReadOnlyList<ClaimedEvent>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        if (request.Key is not null) throw new NotSupportedException("A durable store does not claim by key.");
        if (request.Handlers.Count == 0) return [];
        return await database.ReadAsync(async db =>
        {
            var due = await ClaimSql.FindAsync(db, request, cancellationToken);
            if (due.Now < Interlocked.Exchange(ref _lastNow, due.Now) || time.GetElapsedTime(_repaired) > RepairEvery)
            {
                await ClaimSql.RebaseAsync(db with { Moment = due.Now }, request.Owner, cancellationToken);
                await OrderSql.ReleaseAllAsync(db, request.Owner, cancellationToken);
                _repaired = time.GetTimestamp();
                due = await ClaimSql.FindAsync(db, request, cancellationToken);
            }
            return await ClaimSql.ClaimAsync(db, request, due, cancellationToken);
        }, cancellationToken, needsNow: false);
    }

    public async ValueTask<bool> RenewAsync(ClaimedEvent claim, TimeSpan lease, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => EndSql.RenewAsync(db, claim, lease, cancellationToken), cancellationToken, needsNow: false) == 1;

    public async ValueTask<bool> CompleteAsync(ClaimedEvent claim, CancellationToken cancellationToken) => claim.IsProbe
        ? await database.WriteAsync(async db =>
        {
            if ((await OrderSql.EndAsync(db, [claim], WorkEntity.Done, null, cancellationToken)).Count == 0) return false;
            await PauseSql.ProbeSucceededAsync(db, claim.Owner, claim.Handler, cancellationToken);
            return true;
        }, cancellationToken)
        : await _completions.RunAsync(claim, cancellationToken);

    public async ValueTask<bool> RetryAsync(ClaimedEvent claim, TimeSpan delay, EventError? error, bool countAttempt, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => EndSql.RetryAsync(db, claim, delay, error, countAttempt, cancellationToken), cancellationToken, needsNow: false) == 1;

    public async ValueTask<bool> BuryAsync(ClaimedEvent claim, EventError error, CancellationToken cancellationToken) =>
        (await database.CommandAsync(db => OrderSql.EndAsync(db, [claim], WorkEntity.Dead, error, cancellationToken), cancellationToken)).Count > 0;

    public async ValueTask PauseAsync(EventOwner owner, string handler, string reason, TimeSpan? probeAfter, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => PauseSql.PauseAsync(db, owner, handler, reason, probeAfter, cancellationToken), cancellationToken);

    public async ValueTask ResumeAsync(EventOwner owner, string handler, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => PauseSql.ResumeAsync(db, owner, handler, cancellationToken), cancellationToken);

    public async ValueTask<long> RetireAsync(EventOwner owner, string handler, CancellationToken cancellationToken) =>
        await database.WriteAsync(db => PauseSql.RetireAsync(db, owner, handler, cancellationToken), cancellationToken);

    public async ValueTask<IReadOnlyList<DeadLetter>> ListDeadLettersAsync(
        EventOwner owner, DeadLetterFilter filter, DeadLetter? after, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => DeadLetterSql.ListAsync(db, owner, filter, after, count, cancellationToken), cancellationToken);

    public async ValueTask<IReadOnlyList<DeadLetterGroup>> CountDeadLettersAsync(EventOwner owner, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => DeadLetterSql.CountAsync(db, owner, cancellationToken), cancellationToken, needsNow: false);

    public async ValueTask<IReadOnlyList<EventRecord>> ListEventsAsync(
        EventOwner owner, EventFilter filter, StoredEvent? after, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => EventSql.ListAsync(db, owner, filter, after, count, cancellationToken), cancellationToken);

    public async ValueTask<IReadOnlyList<EventRecord>> ListDueAsync(EventOwner owner, string handler, int count, CancellationToken cancellationToken) =>
        await database.ReadAsync(db => EventSql.ListDueAsync(db, owner, handler, count, cancellationToken), cancellationToken);

    public async ValueTask<long> RequeueAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        await database.WriteAsync(db => DeadLetterSql.RequeueAsync(db, owner, filter, cancellationToken), cancellationToken);

    public async ValueTask<long> DeleteDeadLettersAsync(EventOwner owner, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        await database.WriteAsync(db => DeadLetterSql.DeleteAsync(db, owner, filter, cancellationToken), cancellationToken);

    public async ValueTask<long> ReplayAsync(EventOwner owner, string handler, DateTimeOffset from, CancellationToken cancellationToken) =>
        await ReplayAsync(owner, handler, db => HandlerSql.Received(db, from.ToUnixTimeMilliseconds(), long.MaxValue), cancellationToken);

    public async ValueTask<bool> ReplayAsync(EventOwner owner, string handler, string key, CancellationToken cancellationToken) =>
        await ReplayAsync(owner, handler, db => $"{db.E["Key"]} = {key}", cancellationToken) > 0;

    public async ValueTask<long> EraseSubjectAsync(EventOwner owner, string subject, CancellationToken cancellationToken) =>
        await database.WriteAsync(db => RetentionSql.EraseAsync(db, owner, subject, cancellationToken), cancellationToken);

    public async ValueTask CleanAsync(EventOwner owner, EventRetention retention, CancellationToken cancellationToken)
    {
        while (await database.ReadAsync(db => RetentionSql.CleanDeadLettersAsync(db, owner, retention, cancellationToken), cancellationToken))
            cancellationToken.ThrowIfCancellationRequested();
        for ((long, string)? after = (0, ""); after is { } place;)
            after = await database.ReadAsync(db => RetentionSql.CleanEventsAsync(db, owner, retention, place, cancellationToken), cancellationToken);
        for (var after = ""; after is not null;)
        {
            var name = after;
            after = await database.ReadAsync(db => RetentionSql.CleanSubjectsAsync(db, owner, retention, name, cancellationToken), cancellationToken);
        }
    }

    public async ValueTask<StoreStatus> CheckAsync(EventOwner owner, CancellationToken cancellationToken) =>
        await database.WriteAsync(db => StatusSql.CheckAsync(db, owner, cancellationToken), cancellationToken);

    public void Dispose()
    {
        _appends.Dispose();
        _completions.Dispose();
    }

    private Task<long> ReplayAsync(EventOwner owner, string handler, Func<SqlScope, FormattableString> which, CancellationToken cancellationToken) =>
        database.WriteAsync(async db =>
    {
        if (!(await HandlerSql.ActiveAsync(db, owner, cancellationToken)).Exists(one => one.Name == handler))
            throw new InvalidOperationException($"The handler '{handler}' is not registered.");
        await HandlerSql.ChangeAsync(db, cancellationToken);
        var count = await HandlerSql.FillAsync(db, owner, handler, which(db), true, cancellationToken);
        await OrderSql.HoldAsync(db, owner, cancellationToken);
        return count;
    }, cancellationToken);

    private static async Task<IReadOnlyList<bool?>> AppendAsync(
        EfDatabase<TContext> database, IReadOnlyList<(EventOwner Owner, StoredEvent Event)> some, CancellationToken cancellationToken)
    {
        var owner = some[0].Owner;
        StoredEvent[] events = [.. some.Where(one => one.Owner == owner).Select(static one => one.Event)];
        var appended = await database.WriteAsync(
            db => AppendSql.AppendAsync(db, owner, events, cancellationToken), cancellationToken, needsNow: false);
        return [.. some.Select(one => one.Owner == owner ? appended.Contains(one.Event, ReferenceEqualityComparer.Instance) : (bool?)null)];
    }

    private static async Task<IReadOnlyList<bool?>> CompleteAsync(
        EfDatabase<TContext> database, IReadOnlyList<ClaimedEvent> some, CancellationToken cancellationToken)
    {
        // One owner's, whose subjects are locked; and of a row one claim, because by its id alone nobody could tell which of two ended it.
        var claims = some.Where(claim => claim.Owner == some[0].Owner).DistinctBy(static claim => claim.Id).ToList();
        var ended = await database.CommandAsync(db => OrderSql.EndAsync(db, claims, WorkEntity.Done, null, cancellationToken), cancellationToken);
        return [.. some.Select(claim => claims.Contains(claim, ReferenceEqualityComparer.Instance) ? ended.Contains(claim.Id) : (bool?)null)];
    }
}
