using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events;

/// <summary>
/// Runs statements on the connection of the user's context: their provider, their execution strategy, their names. Query filters, interceptors of
/// SaveChanges and its overrides have no part in it.
/// </summary>
internal sealed class EfDatabase<TContext>(IServiceScopeFactory scopes, TimeProvider time, bool useProcessClock) : IDisposable
    where TContext : DbContext
{
    private const int Tries = 10;

    // A SQLite file that another process holds has been waited for already, for as long as its connection string says.
    private static readonly TimeSpan LongestConflict = TimeSpan.FromSeconds(5);

    // A SQLite file has one writer; waiting in line is faster than trying again.
    private readonly SemaphoreSlim _line = new(1);
    private SqlNames? _names;

    public Task<T> ReadAsync<T>(Func<SqlScope, Task<T>> act, CancellationToken cancellationToken, bool needsNow = true) =>
        RepeatAsync(act, false, needsNow, null, cancellationToken);

    /// <param name="act">The statements.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="needsNow">Whether the statements need the moment before they run.</param>
    /// <param name="isKept">Whether they are committed, or undone; null for always.</param>
    public Task<T> WriteAsync<T>(
        Func<SqlScope, Task<T>> act, CancellationToken cancellationToken, bool needsNow = true, Func<T, bool>? isKept = null) =>
        RepeatAsync(act, true, needsNow, isKept, cancellationToken);

    /// <summary>Runs a command that is one transaction: by itself where the database makes every command one.</summary>
    public async Task<T> CommandAsync<T>(Func<SqlScope, Task<T>> act, CancellationToken cancellationToken) =>
        await RepeatAsync(act, !(await NamesAsync()).Dialect.IsCommandAtomic, false, null, cancellationToken);

    private async ValueTask<SqlNames> NamesAsync() => _names ?? await WithContextAsync(static (_, names) => Task.FromResult(names));

    // Again when another transaction was in its way.
    private async Task<T> RepeatAsync<T>(
        Func<SqlScope, Task<T>> act, bool isTransaction, bool needsNow, Func<T, bool>? isKept, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var i = 1; ; i++)
        {
            try
            {
                return await RunAsync(act, isTransaction, needsNow, isKept, cancellationToken);
            }
            catch (DbException e) when (
                i < Tries && time.GetElapsedTime(started) < LongestConflict && IsConflict(e) && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(Random.Shared.Next(5 * i, 20 * i), CancellationToken.None);
            }
        }
    }

    // Two that inserted the same row, waited for each other, or saw too old a state. SQL Server's texts are translated; its number is known only to
    // its own package, and written there.
    private static bool IsConflict(DbException error) => error switch
    {
        // Of what is busy, only a snapshot that is too old: for a lock, the connection has waited.
        SqliteException sqlite => sqlite.SqliteErrorCode is 6 or 19 || sqlite.SqliteExtendedErrorCode == 517,
        { SqlState: "23505" or "40001" or "40P01" } => true,
        _ when error.Data["HelpLink.EvtID"] is "1205" or "2601" or "2627" => true,
        { SqlState: null } => error.Message.Contains("duplicate key", StringComparison.OrdinalIgnoreCase)
            || error.Message.Contains("deadlock", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    public async Task<T> WithContextAsync<T>(Func<TContext, SqlNames, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        return await act(context, _names ??= SqlNames.Of(context));
    }

    public async Task<long> NowAsync(SqlSession session, SqlDialect dialect, CancellationToken cancellationToken) =>
        Clock(dialect) is { } clock ? await session.NumberAsync($"SELECT {clock}", cancellationToken) : ProcessNow;

    private long ProcessNow => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <returns>The store's clock as an expression; null where the process's clock counts.</returns>
    private SqlText? Clock(SqlDialect dialect) => dialect.Clock is { } clock && !useProcessClock ? new(clock) : null;

    // A statement has to see what was committed while it waited for a lock, whatever the database's default is.
    private static Task<IDbContextTransaction> BeginAsync(TContext context, SqlNames names, CancellationToken cancellationToken) => names.Dialect.IsSerial
        ? context.Database.BeginTransactionAsync(cancellationToken)
        : context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    public void Dispose() => _line.Dispose();

    private Task<T> RunAsync<T>(
        Func<SqlScope, Task<T>> act, bool isTransaction, bool needsNow, Func<T, bool>? isKept, CancellationToken cancellationToken) =>
        WithContextAsync(async (context, names) =>
    {
        if (names.Dialect.IsSerial) await _line.WaitAsync(cancellationToken);
        try
        {
            return await context.Database.CreateExecutionStrategy().ExecuteAsync(async cancellationToken =>
            {
                await context.Database.OpenConnectionAsync(cancellationToken);
                try
                {
                    var connection = context.Database.GetDbConnection();
                    if (names.Dialect.OnOpen is { } sql)
                        await new SqlSession(connection, null, null).ExecuteAsync($"{new SqlText(sql)}", cancellationToken);
                    await using var transaction = isTransaction ? await BeginAsync(context, names, cancellationToken) : null;
                    var session = new SqlSession(connection, transaction?.GetDbTransaction(), context.Database.GetCommandTimeout());
                    var (now, clock) = (ProcessNow, Clock(names.Dialect));
                    long? moment = clock is null ? now : needsNow ? await NowAsync(session, names.Dialect, cancellationToken) : null;
                    var result = await act(new(session, names, clock ?? (object)now, now, moment));
                    if (transaction is not null && isKept?.Invoke(result) != false) await transaction.CommitAsync(cancellationToken);
                    return result;
                }
                finally
                {
                    await context.Database.CloseConnectionAsync();
                }
            }, cancellationToken);
        }
        finally
        {
            if (names.Dialect.IsSerial) _line.Release();
        }
    });
}
