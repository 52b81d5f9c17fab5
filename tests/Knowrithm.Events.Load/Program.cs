// Durable stores under load: dotnet run --project tests/Knowrithm.Events.Load [-- --full] [sqlite] [postgres]
//
// Deliveries, one in ten twice, to four instances of which one is killed five times, with a rolling deployment in the middle (a handler added, one renamed, one removed, a schema of two
// versions), PostgreSQL killed once, and the clock set back an hour. With --full, 20,000 deliveries; the figures are written into docs/reliability.md.
using System.Globalization;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Tests;
using Knowrithm.Events.Load;

if (args is ["instance", var store, var clock, var generation])
{
    using var host = Instance.Build(store, clock, int.Parse(generation, CultureInfo.InvariantCulture), 8);
    await host.StartAsync();
    // Until it is told, or killed with its parent.
    await Task.Run(Console.In.ReadLine);
    await host.StopAsync();
    return 0;
}

var isFull = args.Contains("--full");
var count = isFull ? 20_000 : 600;
var reports = new List<Report>();
var good = true;
if (!args.Contains("postgres"))
{
    var folder = Directory.CreateTempSubdirectory("knowrithm-load-");
    var file = $"Data Source={Path.Combine(folder.FullName, "events.db")}";
    reports.Add(await new LoadRun("SQLite", file, count, null).RunAsync());
    good &= reports[^1].IsGood(storeKilled: false);
    folder.Delete(recursive: true);
}
if (!args.Contains("sqlite"))
{
    await using var server = new PostgresServer();
    await server.InitializeAsync();
    reports.Add(await new LoadRun("PostgreSQL", server.ConnectionString, count, server.KillAsync).RunAsync());
    good &= reports[^1].IsGood(storeKilled: true);
}
var table = $"{Report.Head}\n{string.Join('\n', reports)}";
Console.WriteLine(table);
Console.WriteLine(good ? "Nothing was lost, and nothing ran twice that a kill had not interrupted." : "SOMETHING IS WRONG.");
if (isFull && good) ReliabilityPage.Write("events", table);
return good ? 0 : 1;
