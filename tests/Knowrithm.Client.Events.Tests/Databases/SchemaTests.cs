using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What is missing in a database of the application is named; a file of the engine's own is upgraded.</summary>
public sealed class SchemaTests(SqliteFile file) : IClassFixture<SqliteFile>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Missing_tables_and_columns_are_named_at_start()
    {
        var connection = file.Another();
        await using var services = Shop.Services(connection, TimeProvider.System).BuildServiceProvider();
        await Shop.CreateAsync(services);
        var store = services.GetRequiredService<IEventStore>();
        await store.PrepareAsync(Cancel);
        await ExecuteAsync(connection, "DROP TABLE t_knowrithmeventsubjects", "ALTER TABLE t_knowrithmeventwork DROP COLUMN \"c \"\"LeaseOwner\"",
            "ALTER TABLE t_knowrithmevents DROP COLUMN \"c \"\"Source\"", "DROP TABLE t_knowrithmchangestates",
            "ALTER TABLE t_knowrithmchangefeeds DROP COLUMN \"c \"\"LeaseHolder\"");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await store.PrepareAsync(Cancel));

        Assert.Contains("table \"t_knowrithmeventsubjects\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("column \"c \"\"LeaseOwner\" of \"t_knowrithmeventwork\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("column \"c \"\"Source\" of \"t_knowrithmevents\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("table \"t_knowrithmchangestates\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("column \"c \"\"LeaseHolder\" of \"t_knowrithmchangefeeds\"", error.Message, StringComparison.Ordinal);
        Assert.Contains("Add a migration", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_without_the_tables_in_its_model_is_told_what_to_call()
    {
        await using var services = new ServiceCollection().AddDbContext<Empty>(options => options.UseSqlite(file.Another())).AddKnowrithmEvents()
            .UseEntityFrameworkCore<Empty>().Services.BuildServiceProvider();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await services.GetRequiredService<IEventStore>().PrepareAsync(Cancel));

        Assert.Contains("modelBuilder.AddKnowrithmEvents()", error.Message, StringComparison.Ordinal);
    }

    /// <summary>As if each column, index and table that can be left out had come with this version.</summary>
    [Fact]
    public async Task A_file_of_an_older_version_is_upgraded_and_keeps_its_events()
    {
        var connection = file.Another();
        await using (var older = Services(connection))
        {
            await StoreAsync(older, "1");
            await ExecuteAsync(connection, "DROP TABLE \"KnowrithmEventSubjects\"", "DROP INDEX \"IX_KnowrithmEventWork_LeaseId\"",
                "DROP INDEX \"IX_KnowrithmEvents_Application_Account_Key\"",
                "DROP INDEX \"IX_KnowrithmEventWork_Application_Account_State_Handler_ErrorType_EndedAt_Id\"", "DROP TABLE \"KnowrithmChangeStates\"");
            foreach (var (table, column) in new[]
            {
                ("KnowrithmEvents", "Source"), ("KnowrithmEvents", "RequestId"), ("KnowrithmEvents", "SenderTrace"), ("KnowrithmEvents", "ReceiverTrace"),
                    ("KnowrithmEventWork", "LeaseOwner"),
                ("KnowrithmEventWork", "ErrorType"), ("KnowrithmEventWork", "Error"), ("KnowrithmEventHandlers", "PauseReason"),
                    ("KnowrithmEventHandlers", "ProbeWrittenAt"), ("KnowrithmEventHandlers", "RenamedTo"),
                ("KnowrithmChangeFeeds", "LeaseHolder"), ("KnowrithmChangeFeeds", "LeaseUntil"),
            })
                await ExecuteAsync(connection, $"ALTER TABLE \"{table}\" DROP COLUMN \"{column}\"");
        }

        await using var newer = Services(connection);
        await StoreAsync(newer, "2");

        var claims = await newer.GetRequiredService<IEventStore>()
            .ClaimAsync(new() { Owner = new("app", ""), Handlers = ["a"], Count = 10, Lease = TimeSpan.FromMinutes(1) }, Cancel);
        Assert.Equal([new string('1', 64), new string('2', 64)], claims.Select(static claim => claim.Event.Key).Order());
        await using var original = Services(file.Another());
        await StoreAsync(original, "1");
        Assert.Equal(await SchemaAsync(original), await SchemaAsync(newer));
    }

    [Fact]
    public async Task Several_processes_create_one_file()
    {
        var connection = file.Another();
        var all = Enumerable.Range(0, 6).Select(_ => Services(connection)).ToArray();

        await Task.WhenAll(all.Select(static (services, i) => Task.Run(() => StoreAsync(services, $"{i}"))));

        foreach (var services in all) await services.DisposeAsync();
    }

    private static ServiceProvider Services(string connection)
    {
        var services = new ServiceCollection();
        services.AddKnowrithmEvents().UseSqlite(connection);
        return services.BuildServiceProvider();
    }

    private static async Task StoreAsync(ServiceProvider services, string digit)
    {
        var store = services.GetRequiredService<IEventStore>();
        await store.PrepareAsync(CancellationToken.None);
        await store.RegisterAsync(new("app", ""), [new() { Name = "a", EventTypes = ["lead.created"] }], true, CancellationToken.None);
        Assert.True(await store.AppendAsync(new("app", ""), new() { Key = new(digit[0], 64), Type = "lead.created" }, CancellationToken.None));
    }

    // Columns in whatever order, with their types; indexes by name.
    private static async Task<IEnumerable<string>> SchemaAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<KnowrithmEventsDbContext>().Database;
        var all = await database.SqlQueryRaw<string>(
            "SELECT m.name || ' ' || c.name || ' ' || c.type AS Value FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' UNION " +
                "ALL SELECT name FROM sqlite_master WHERE type = 'index'").ToListAsync(Cancel);
        return all.Order(StringComparer.Ordinal);
    }

    private static async Task ExecuteAsync(string connectionString, params string[] statements)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(Cancel);
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(Cancel);
        }
    }

    private sealed class Empty(DbContextOptions<Empty> options) : DbContext(options);
}
