using System.Net;
using System.Text.Json;
using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>What the JSON API does, on every store.</summary>
public sealed class DashboardStoreTests(PostgresFixture postgres, RedisFixture redis)
    : IClassFixture<PostgresFixture>, IClassFixture<RedisFixture>, IAsyncLifetime
{
    private const string Type = "Acme.RefusedException";
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("knowrithm-dashboard-");
    private readonly List<ServiceProvider> _services = [];

    public static TheoryData<string> Stores => ["memory", "SQLite", "PostgreSQL", "Redis"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        foreach (var services in _services) await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task One_event_is_replayed_for_one_handler_and_what_it_is_about_is_erased(string store)
    {
        var setup = await SetupAsync(store);
        await setup.BuryAsync(2);
        await using var app = await DashboardApp.StartAsync(setup);
        var path = $"events/{DashboardApp.Setup.Key($"{Type} 0")}";

        // A dead letter, and then what is done.
        for (var count = 1; count <= 2; count++)
        {
            Assert.Equal(1, (await app.PostAsync($"{path}/replay", new { handler = "crm" })).GetProperty("count").GetInt64());
            await Until.TrueAsync(async _ => (await HandlerAsync()).GetProperty("state").GetString() == "Done");
            Assert.Equal(Enumerable.Repeat($"{Type} 0", count), setup.Handled);
        }
        Assert.Equal(1, await setup.DeadAsync());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"{path}/replay", new { handler = "nobody" }));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync($"{path}/replay", new { }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("events/none/replay", new { handler = "crm" }));

        // By mistake, that of another event.
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync($"{path}/erase", new { id = $"{Type} 1" }));
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync($"{path}/erase", new { }));
        Assert.Equal(1, (await app.PostAsync($"{path}/erase", new { id = $" {Type} 0" })).GetProperty("count").GetInt64());
        Assert.True((await app.PostAsync($"{path}/body", new { })).TryGetProperty("problem", out _));
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync($"{path}/replay", new { handler = "crm" }));
        Assert.Equal(1, await setup.DeadAsync());

        async Task<JsonElement> HandlerAsync() => (await app.GetAsync(path)).GetProperty("handlers")[0];

        async Task<HttpStatusCode> StatusAsync(string action, object body)
        {
            using var response = await app.SendAsync(HttpMethod.Post, $"{DashboardApp.Path}/api/{action}", body: body);
            return response.StatusCode;
        }
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Events_and_dead_letters_of_a_time_are_listed(string store)
    {
        var setup = await SetupAsync(store);
        for (var i = 0; i < 4; i++)
        {
            await setup.BuryAsync(1, id: $"{i}");
            // Stores keep milliseconds, by clocks of this machine: the next event has a later one.
            var buried = DateTime.UtcNow;
            await Until.TrueAsync(() => DateTime.UtcNow - buried > TimeSpan.FromMilliseconds(5));
        }
        await using var app = await DashboardApp.StartAsync(setup);
        var events = (await app.GetAsync("events")).GetProperty("events").EnumerateArray().ToArray();
        var letters = (await app.GetAsync("dead-letters")).GetProperty("deadLetters").EnumerateArray().ToArray();

        Assert.Equal([2, 1], await KeysAsync("events?search=", "events", Time(events[2], "receivedAt"), Time(events[0], "receivedAt")));
        Assert.Equal([1], await KeysAsync("events?search=1", "events", Time(events[2], "receivedAt"), Time(events[0], "receivedAt")));
        Assert.Empty(await KeysAsync("events?search=3", "events", Time(events[2], "receivedAt"), Time(events[0], "receivedAt")));
        Assert.Equal([1, 2], await KeysAsync($"dead-letters?handler=crm&errorType={Type}", "deadLetters", Time(letters[1], "at"), Time(letters[3], "at")));

        static string Time(JsonElement one, string name) => $"{one.GetProperty(name).GetDateTimeOffset().UtcDateTime:O}";

        async Task<List<int>> KeysAsync(string path, string list, string from, string before) =>
            [.. (await app.GetAsync($"{path}&from={from}&before={before}")).GetProperty(list).EnumerateArray()
                .Select(static one => Enumerable.Range(0, 4).Single(i => DashboardApp.Setup.Key($"{i}") == one.GetProperty("key").GetString()))];
    }

    private async Task<DashboardApp.Setup> SetupAsync(string store)
    {
        if (store == "memory") return new() { Time = TimeProvider.System };
        var services = new ServiceCollection();
        var builder = services.AddKnowrithmEvents();
        if (store == "SQLite") builder.UseSqlite($"Data Source={Path.Combine(_directory.FullName, "events.db")}");
        else if (store == "Redis") builder.UseRedis(redis.Server.EndPoint);
        else
        {
            var connection = postgres.ConnectionString.Replace("Database=postgres", $"Database=d{Guid.NewGuid():N}", StringComparison.Ordinal);
            services.AddDbContext<EventsContext>(options => options.UseNpgsql(connection));
            builder.UseEntityFrameworkCore<EventsContext>();
        }
        _services.Add(services.BuildServiceProvider());
        await using var scope = _services[^1].CreateAsyncScope();
        if (scope.ServiceProvider.GetService<EventsContext>() is { } context) await context.Database.EnsureCreatedAsync(Cancel);
        // Redis is one for all tests.
        if (store == "Redis") await redis.Server.SayAsync("FLUSHALL");
        var opened = _services[^1].GetRequiredService<IEventStore>();
        await opened.PrepareAsync(Cancel);
        return new() { Time = TimeProvider.System, Store = opened };
    }

    private sealed class EventsContext(DbContextOptions<EventsContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddKnowrithmEvents();
    }
}
