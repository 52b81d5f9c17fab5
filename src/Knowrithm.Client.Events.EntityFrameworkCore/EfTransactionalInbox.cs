using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>The handler's changes and the "done" mark are one commit, fenced by the lease.</summary>
internal sealed class EfTransactionalInbox<TContext>(
    IServiceScopeFactory scopes, EfDatabase<TContext> database, ILogger<EfTransactionalInbox<TContext>> logger) : ITransactionalInbox
    where TContext : DbContext
{
    public async Task<bool> RunAsync(
        ClaimedEvent claim, HandlerEntry handler, Func<IServiceProvider, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        await using var outer = scopes.CreateAsyncScope();
        var strategy = outer.ServiceProvider.GetRequiredService<TContext>().Database.CreateExecutionStrategy();
        Exception? thrown = null;
        var isDone = false;
        try
        {
            isDone = await strategy.ExecuteAsync(() => TryAsync());
        }
        // A strategy wraps what it takes for a fault of the database, and the handler's rules are about what the handler threw.
        catch (Exception e) when (thrown is not null && ReferenceEquals(e.InnerException, thrown))
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
        if (isDone) await AfterAsync(claim);
        return isDone;

        async Task<bool> TryAsync()
        {
            // A fresh scope for each try: what a failed one has tracked would be saved with the next.
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<TContext>();
            return handler.Options.OwnsTransaction
                ? await RunInTransactionAsync(context, claim, RunHandlerAsync, cancellationToken)
                : await RunAndSaveAsync(context, claim, RunHandlerAsync, cancellationToken);

            async Task RunHandlerAsync()
            {
                try
                {
                    await run(scope.ServiceProvider, cancellationToken);
                }
                catch (Exception e)
                {
                    thrown = e;
                    throw;
                }
            }
        }
    }

    // In a transaction of its own: in the handler's, it would hold up appends for as long as the handler runs. When it fails, the handler's changes are
    // saved all the same; the next repair makes the next row due, and the next probe resumes the handler.
    private async Task AfterAsync(ClaimedEvent claim)
    {
        try
        {
            await database.WriteAsync(async db =>
            {
                await OrderSql.ReleaseNextAsync(db, claim, CancellationToken.None);
                return claim.IsProbe ? await PauseSql.ProbeSucceededAsync(db, claim.Owner, claim.Handler, CancellationToken.None) : 0;
            }, CancellationToken.None);
        }
        catch (Exception e) when (e is DbException or TimeoutException or InvalidOperationException)
        {
            EventsLog.NotReleased(logger, e, claim.Handler, claim.Event.ToString());
        }
    }

    private async Task<bool> RunAndSaveAsync(TContext context, ClaimedEvent claim, Func<Task> run, CancellationToken cancellationToken)
    {
        var isOurs = false;
        context.SavingChanges += (_, _) =>
        {
            if (!isOurs)
                throw new InvalidOperationException(
                    "This handler is transactional: its changes are saved together with the mark that the event is done, so it must not call SaveChanges. "
                    + "Use OwnTransaction() if it has to.");
        };
        await run();
        var (application, account) = claim.Owner;
        var row = new WorkEntity { Id = claim.Id, LeaseId = claim.Lease, Application = application, Account = account, Handler = claim.Handler };
        var entry = context.Attach(row);
        entry.Property(static one => one.State).CurrentValue = WorkEntity.Done;
        entry.Property(static one => one.State).IsModified = true;
        entry.Property(static one => one.LeaseId).CurrentValue = null;
        entry.Property(static one => one.EndedAt).CurrentValue = await NowAsync(context, cancellationToken);
        entry.Property(static one => one.ErrorType).IsModified = entry.Property(static one => one.Error).IsModified = true;
        isOurs = true;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        // Only ours: one of the handler's own rows is the handler's failure.
        catch (DbUpdateConcurrencyException e) when (e.Entries.Any(one => ReferenceEquals(one.Entity, row)))
        {
            return false;
        }
    }

    private async Task<bool> RunInTransactionAsync(TContext context, ClaimedEvent claim, Func<Task> run, CancellationToken cancellationToken)
    {
        var names = await database.WithContextAsync(static (_, names) => Task.FromResult(names));
        if (names.Dialect.IsSerial) throw new InvalidOperationException(
            "OwnTransaction() holds a transaction while the handler runs; a SQLite file has one writer. Leave it out, and let the engine save the changes.");
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await run();
        var session = new SqlSession(context.Database.GetDbConnection(), transaction.GetDbTransaction(), context.Database.GetCommandTimeout());
        var now = await database.NowAsync(session, names.Dialect, cancellationToken);
        var db = new SqlScope(session, names, now, now, now);
        if (await EndSql.EndAsync(db, claim, WorkEntity.Done, null, cancellationToken) != 1) return false;
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<long> NowAsync(TContext context, CancellationToken cancellationToken)
    {
        var names = await database.WithContextAsync(static (_, names) => Task.FromResult(names));
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = context.Database.CurrentTransaction?.GetDbTransaction();
            var session = new SqlSession(context.Database.GetDbConnection(), transaction, context.Database.GetCommandTimeout());
            return await database.NowAsync(session, names.Dialect, cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
