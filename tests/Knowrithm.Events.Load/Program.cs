// Durable stores under load: dotnet run --project tests/Knowrithm.Events.Load [-- --full] [sqlite] [postgres]
//
// Deliveries, one in ten twice, to instances of which some are killed, with a rolling deployment in the middle (a handler added, one renamed, one removed, a
// schema of two versions), PostgreSQL
// killed once, and the processes' clocks set back an hour. With --full, 20,000 deliveries, four instances and five kills; after a full run of both stores the
// figures are written into
// docs/reliability.md.
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
var size = isFull ? new LoadSize(20_000, 4, 5) : new LoadSize(300, 3, 2);
var reports = new List<Report>();
var good = true;
if (!args.Contains("postgres"))
{
    var folder = Directory.CreateTempSubdirectory("knowrithm-load-");
    var file = $"Data Source={Path.Combine(folder.FullName, "events.db")}";
    reports.Add(await new LoadRun("SQLite", file, size, null).RunAsync());
    good &= reports[^1].IsGood(storeKilled: false);
    folder.Delete(recursive: true);
}
if (!args.Contains("sqlite"))
{
    await using var server = new PostgresServer();
    await server.InitializeAsync();
    reports.Add(await new LoadRun("PostgreSQL", server.ConnectionString, size, server.KillAsync).RunAsync());
    good &= reports[^1].IsGood(storeKilled: true);
}
var table = $"{Report.Head}\n{string.Join('\n', reports)}";
Console.WriteLine(table);
Console.WriteLine(good ? "Nothing was lost, and nothing ran twice that a kill had not interrupted." : "SOMETHING IS WRONG.");
if (isFull && good && reports.Count == 2) ReliabilityPage.Write("events", table);
return good ? 0 : 1;
