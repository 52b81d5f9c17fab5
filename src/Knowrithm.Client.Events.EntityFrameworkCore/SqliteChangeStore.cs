using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events;

/// <summary>
/// A store of what the change feed knows in one SQLite file, for programs without a host: <c>await using var store = SqliteChangeStore.Open("sync.db")</c>. The
/// file is created and upgraded when the store is prepared. Several processes on one machine may share it; it must not be on a network drive.
/// </summary>
public sealed class SqliteChangeStore : IChangeStore, IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _connectionString;
    private readonly EfEventStore<KnowrithmEventsDbContext> _store;

    private SqliteChangeStore(string connectionString)
    {
        _connectionString = connectionString;
        var services = new ServiceCollection();
        services.AddDbContextPool<KnowrithmEventsDbContext>(options => options.UseSqlite(connectionString));
        services.AddSingleton(static p =>
            new EfDatabase<KnowrithmEventsDbContext>(p.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, useProcessClock: true));
        _services = services.BuildServiceProvider();
        _store = new(_services.GetRequiredService<EfDatabase<KnowrithmEventsDbContext>>(), ownsSchema: true, TimeProvider.System);
    }

    /// <inheritdoc/>
    public bool IsDurable => true;

    /// <summary>Opens a file, which need not exist yet.</summary>
    /// <param name="path">The path, or a connection string such as <c>Data Source=sync.db</c>.</param>
    /// <exception cref="ArgumentException">Thrown when it names a database in memory, which would not survive its first connection.</exception>
    public static SqliteChangeStore Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var connection = Parse(path) ?? new() { DataSource = path };
        if (connection.Mode == SqliteOpenMode.Memory || connection.DataSource is "" or ":memory:")
            throw new ArgumentException(
                "A change store needs a file: a database in memory is gone with its connection. In memory, use MemoryEventStore.", nameof(path));
        return new(connection.ConnectionString);
    }

    /// <inheritdoc/>
    public ValueTask PrepareAsync(CancellationToken cancellationToken) => _store.PrepareAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> LeaseAsync(EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken cancellationToken) =>
        _store.LeaseAsync(owner, name, holder, duration, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ChangeCheckpoint> ReadCheckpointAsync(EventOwner owner, string name, CancellationToken cancellationToken) =>
        _store.ReadCheckpointAsync(owner, name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeState>> FindStatesAsync(
        EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        _store.FindStatesAsync(owner, list, keys, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeState>> ListStatesAsync(
        EventOwner owner, string list, long pass, string? after, int count, CancellationToken cancellationToken) =>
        _store.ListStatesAsync(owner, list, pass, after, count, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ChangeCounts> CountStatesAsync(EventOwner owner, string list, long pass, CancellationToken cancellationToken) =>
        _store.CountStatesAsync(owner, list, pass, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ChangeCommitResult> CommitChangesAsync(EventOwner owner, ChangeCommit commit, CancellationToken cancellationToken) =>
        _store.CommitChangesAsync(owner, commit, cancellationToken);

    /// <summary>Closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        // Pooled connections keep it open, and its log beside it.
        await using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // A path may contain an equals sign as well.
    private static SqliteConnectionStringBuilder? Parse(string text)
    {
        try
        {
            return text.Contains('=', StringComparison.Ordinal) ? new(text) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
