// Events on a message bus, with kills: dotnet run --project tests/Knowrithm.Bus.Load [-- --full] [wolverine] [masstransit]
//
// The samples of samples/bus as they are, each against its real server. Deliveries go to the sample while it is killed, the server is killed under it, and
// both are killed at once; what did not get 202 is delivered again. Every event that got 202 must reach the sample's consumer. With --full, 5,000 events;
// after a full run of both the figures are written into docs/reliability.md.
using Knowrithm.Bus.Load;
using Knowrithm.Client.Tests;

var isFull = args.Contains("--full");
var size = isFull ? new LoadSize(5_000, 8, 5) : new LoadSize(400, 4, 2);
var reports = new List<Report>();
if (!args.Contains("masstransit"))
{
    await using var postgres = new PostgresBroker();
    reports.Add(await new LoadRun("Wolverine 6.62.0, PostgreSQL", postgres, await BusSample.BuildAsync("wolverine"), size).RunAsync());
}
if (!args.Contains("wolverine"))
{
    await using var rabbit = new RabbitBroker();
    reports.Add(await new LoadRun("MassTransit 8.5.12, RabbitMQ", rabbit, await BusSample.BuildAsync("masstransit"), size).RunAsync());
}
var table = $"{Report.Head}\n{string.Join('\n', reports)}";
Console.WriteLine(table);
var good = reports.TrueForAll(report => report.IsGood);
Console.WriteLine(good ? "Nothing that got 202 was lost." : "SOMETHING IS WRONG.");
if (isFull && good && reports.Count == 2) ReliabilityPage.Write("buses", table);
return good ? 0 : 1;
