// Durable stores under load: dotnet run --project tests/Knowrithm.Events.Load [-- --full] [sqlite] [postgres] [redis]
//
// Deliveries, one in ten twice, to instances of which some are killed, with a rolling deployment in the middle (a handler added, one renamed, one removed, a
// schema of two versions), PostgreSQL and Redis killed once, and the processes' clocks set back an hour. With --full, 20,000 deliveries, four instances and
// five kills; the figures of a full run are written into docs/reliability.md. With "views", how long each view of the dashboard takes over a million events.
// With "index", what the index of dead letters costs an append, a completion and a dead letter.
using System.Globalization;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Tests;
using Knowrithm.Events.Load;

if (args is ["instance", var name, var address, var clock, var generation])
{
    using var host = Instance.Build(new(name, address), clock, int.Parse(generation, CultureInfo.InvariantCulture), 8);
    await host.StartAsync();
    // Until it is told, or killed with its parent.
    await Task.Run(Console.In.ReadLine);
    await host.StopAsync();
    return 0;
}

if (args is ["views", .. var counts])
{
    var views = Directory.CreateTempSubdirectory("knowrithm-views-");
    var count = counts is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
    Console.WriteLine(await new ViewRun($"Data Source={Path.Combine(views.FullName, "events.db")};Pooling=False", count).RunAsync());
    views.Delete(recursive: true);
    return 0;
}

if (args is ["index", .. var sizes])
{
    var count = sizes is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 2000;
    var folder = Directory.CreateTempSubdirectory("knowrithm-index-");
    Console.WriteLine(await new IndexRun(turn => new(Store.Sqlite, $"Data Source={Path.Combine(folder.FullName, $"{turn}.db")}"), count, 6).RunAsync());
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    folder.Delete(recursive: true);
    await using var server = new PostgresServer();
    await server.InitializeAsync();
    var postgres = server.ConnectionString;
    Console.WriteLine(await new IndexRun(
        turn => new(Store.Postgres, postgres.Replace("Database=postgres", $"Database=turn{turn}", StringComparison.Ordinal)), count, 6).RunAsync());
    return 0;
}

var isFull = args.Contains("--full");
var size = isFull ? new LoadSize(20_000, 4, 5) : new LoadSize(300, 3, 2);
var reports = new List<Report>();
var good = true;
if (Wanted("sqlite"))
{
    var folder = Directory.CreateTempSubdirectory("knowrithm-load-");
    var file = $"Data Source={Path.Combine(folder.FullName, "events.db")}";
    reports.Add(await new LoadRun(new(Store.Sqlite, file), size, null).RunAsync());
    good &= reports[^1].IsGood(storeKilled: false);
    folder.Delete(recursive: true);
}
if (Wanted("postgres"))
{
    await using var server = new PostgresServer();
    await server.InitializeAsync();
    reports.Add(await new LoadRun(new(Store.Postgres, server.ConnectionString), size, server.KillAsync).RunAsync());
    good &= reports[^1].IsGood(storeKilled: true);
}
if (Wanted("redis"))
{
    await using var server = new RedisServer();
    await server.StartAsync();
    reports.Add(await new LoadRun(new(Store.Redis, server.EndPoint), size, async () =>
    {
        await server.KillAsync();
        await server.StartAsync();
    }).RunAsync());
    good &= reports[^1].IsGood(storeKilled: true);
}
var table = $"{Report.Head}\n{string.Join('\n', reports)}";
Console.WriteLine(table);
Console.WriteLine(good ? "Nothing was lost, and nothing ran twice that a kill had not interrupted." : "SOMETHING IS WRONG.");
if (isFull && good)
{
    var rows = reports.Select(static report => $"{report}").ToList();
    // Those of stores that did not run this time stay.
    rows.AddRange(Store.All.Where(one => !reports.Exists(report => report.Store == one))
        .SelectMany(static one => ReliabilityPage.Read("events").Split('\n').Where(line => line.StartsWith(Report.Begin(one), StringComparison.Ordinal))));
    var order = rows.OrderBy(static row => Array.FindIndex(Store.All, one => row.StartsWith(Report.Begin(one), StringComparison.Ordinal)));
    ReliabilityPage.Write("events", $"{Report.Head}\n{string.Join('\n', order)}");
}
return good ? 0 : 1;

// All of them, unless some are named.
bool Wanted(string store) => args.Contains(store) || !args.Any(static one => one is "sqlite" or "postgres" or "redis");
