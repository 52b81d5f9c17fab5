// All stand-ins in a process of their own. Prints the settings that point the connectors here, as an appsettings.json, and serves what each was sent since
// it was asked last.
using System.Runtime.InteropServices;
using System.Text.Json;
using Knowrithm.StandIns;

await using var server = await StandInServer.StartAsync(StandInServer.Everything());
Console.WriteLine($"settings {JsonSerializer.Serialize(server.Settings)}");
Console.WriteLine($"ready {server.Address.GetLeftPart(UriPartial.Authority)}");
// The web host takes the signal for its own, and would leave the process waiting.
var ended = new TaskCompletionSource();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    ended.TrySetResult();
});
await ended.Task;
