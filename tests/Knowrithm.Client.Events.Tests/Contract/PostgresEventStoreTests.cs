using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Knowrithm.Client.Events.Tests;

[Collection(nameof(PostgresFixture))]
public sealed class PostgresEventStoreTests(PostgresFixture server) : DatabaseEventStoreContract
{
    private const string Work = "hub.t_knowrithmeventwork";

    private readonly List<ServiceProvider> _services = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The interleaving itself: an append has read who takes its event, and has not stored the rows yet.</summary>
    [Theory]
    [InlineData("renamed")]
    [InlineData("retired")]
    [InlineData("added")]
    public async Task A_change_of_the_handlers_waits_for_the_appends_that_have_read_them(string change)
    {
        await RegisterAsync("old");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var gate = new NpgsqlConnection(server.ConnectionString);
        await gate.OpenAsync(Cancel);
        await server.Server.ExecuteAsync($"""
            CREATE FUNCTION hub.wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NEW; END $$;
            CREATE TRIGGER wait BEFORE INSERT ON {Work} FOR EACH ROW EXECUTE FUNCTION hub.wait()
            """);
        try
        {
            await PostgresServer.ExecuteAsync(gate, "SELECT pg_advisory_lock(4711)");
            var append = AppendAsync("1");
            await server.Server.UntilAsync("SELECT COUNT(*) = 1 FROM pg_locks WHERE NOT granted", ended.Token);
            var changed = change switch
            {
                "renamed" => Store.RegisterAsync(Owner, [Subscription("new") with { RenamedFrom = "old" }], true, Cancel).AsTask(),
                "retired" => Store.RetireAsync(Owner, "old", Cancel).AsTask(),
                _ => Store.RegisterAsync(Owner, [Subscription("new") with { Since = TimeSpan.FromHours(1) }], true, Cancel).AsTask(),
            };
            await Task.WhenAny(changed, server.Server.UntilAsync("SELECT COUNT(*) = 2 FROM pg_locks WHERE NOT granted", ended.Token));
            await PostgresServer.ExecuteAsync(gate, "SELECT pg_advisory_unlock(4711)");
            await Task.WhenAll(append, changed);
        }
        finally
        {
            await ended.CancelAsync();
            await server.Server.ExecuteAsync($"DROP TRIGGER wait ON {Work}; DROP FUNCTION hub.wait()");
        }

        Assert.Equal(change == "added" ? 1 : 0, (await ClaimAsync(["old"], 10)).Count);
        Assert.Equal(change == "retired" ? 0 : 1, (await ClaimAsync(["new"], 10)).Count);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var services in _services) await services.DisposeAsync();
    }

    protected override async Task<IEventStore> CreateAsync(FakeTimeProvider time)
    {
        _services.Add(Shop.Services(server.ConnectionString, time).BuildServiceProvider());
        await Shop.CreateAsync(_services[^1]);
        return _services[^1].GetRequiredService<IEventStore>();
    }

    // As the server says it when its disk is full.
    protected override async Task<IAsyncDisposable> FillAsync()
    {
        await ExecuteAsync($"""
            CREATE FUNCTION hub.full() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON {Work} FOR EACH ROW EXECUTE FUNCTION hub.full()
            """);
        return new Away(Store, () => ExecuteAsync($"DROP TRIGGER full_disk ON {Work}; DROP FUNCTION hub.full()"));
    }

    protected override async Task<Away> TakeAwayAsync()
    {
        await server.Server.StopAsync("-QUIT");
        return new(Store, server.Server.StartAsync);
    }

    protected override Task ExecuteAsync(string sql) => server.Server.ExecuteAsync(sql);

    protected override Task AddColumnAsync(string table, string column, string type) =>
        ExecuteAsync($"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {column} {type}");

    protected override string Table(string name) => $"hub.t_{name.ToLowerInvariant()}";

    protected override string Column(string name) => $"\"c \"\"{name}\"";

    protected override string Bytes(string hex) => $"'\\x{hex}'::bytea";
}
