// The engine beside Hangfire, Wolverine's durable inbox, and the least code that is as durable, on the same database:
//
//     dotnet run -c Release --project benchmarks/Knowrithm.Events.Throughput [postgresql|sqlite|redis|memory] [rounds] [quick]
//
// Each trial is a process of its own; systems take turns, and the middle one of the rounds counts. What was measured is written to docs/performance.md,
// unless it was quick.
using System.Globalization;
using Knowrithm.Events.Throughput;

if (args is ["trial", var system, var connection, var concurrency, var count])
{
    var (slots, events) = (int.Parse(concurrency, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
    IQueue queue = system == "bare" ? new BareQueue(connection, slots) : new EngineQueue(connection, slots, events + 200, system == "engine");
    await Trial.RunAsync(queue, events);
    return 0;
}
await Comparison.RunAsync(args);
return 0;
