using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

public sealed class SqliteEventStoreTests(SqliteFile file) : DatabaseEventStoreContract, IClassFixture<SqliteFile>
{
    private readonly List<ServiceProvider> _services = [];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var services in _services) await services.DisposeAsync();
    }

    protected override Task<IEventStore> CreateAsync(FakeTimeProvider time) => Task.FromResult(Create(time, file.ConnectionString));

    // On a connection of the store's own pool, which keeps its settings: the file may not grow.
    protected override async Task<IAsyncDisposable> FillAsync()
    {
        await ExecuteAsync("PRAGMA max_page_count = 1");
        return new Away(Store, () => ExecuteAsync("PRAGMA max_page_count = 1073741823"));
    }

    protected override async Task<Away> TakeAwayAsync()
    {
        var other = new SqliteConnection(file.ConnectionString + ";Pooling=False");
        await other.OpenAsync();
        await ExecuteAsync(other, "BEGIN EXCLUSIVE");
        return new(Create(Time, file.ConnectionString + ";Default Timeout=1"), async () =>
        {
            await ExecuteAsync(other, "ROLLBACK");
            await other.DisposeAsync();
        });
    }

    protected override async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(file.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    protected override async Task AddColumnAsync(string table, string column, string type)
    {
        try
        {
            await ExecuteAsync($"ALTER TABLE {table} ADD COLUMN {column} {type}");
        }
        catch (SqliteException e) when (e.Message.Contains("duplicate column", StringComparison.Ordinal))
        {
        }
    }

    protected override string Table(string name) => $"\"{name}\"";

    protected override string Column(string name) => $"\"{name}\"";

    protected override string Bytes(string hex) => $"X'{hex}'";

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private IEventStore Create(FakeTimeProvider time, string connection)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddKnowrithmEvents().UseSqlite(connection);
        _services.Add(services.BuildServiceProvider());
        return _services[^1].GetRequiredService<IEventStore>();
    }
}
