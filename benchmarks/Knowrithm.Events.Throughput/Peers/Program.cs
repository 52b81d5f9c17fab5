using System.Globalization;
using Knowrithm.Events.Throughput;

var (system, connection) = (args[1], args[2]);
var (concurrency, count) = (int.Parse(args[3], CultureInfo.InvariantCulture), int.Parse(args[4], CultureInfo.InvariantCulture));
await Trial.RunAsync(system == "Hangfire" ? new HangfireQueue(connection, concurrency) : new WolverineQueue(connection, concurrency), count);
