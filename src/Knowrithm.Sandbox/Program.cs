using System.Globalization;
using System.Runtime.InteropServices;
using Knowrithm.Sandbox;

var port = Option("--port", 8543);
var seed = Option("--seed", 25);
var messages = Option("--seed-messages", -1);
if (port is null || seed is null || messages is null)
{
    Console.Error.WriteLine("Usage: dotnet run --project src/Knowrithm.Sandbox [--port N] [--seed CONVERSATIONS] [--seed-messages MESSAGES_OF_EACH]");
    return 1;
}

KnowrithmSandbox sandbox;
try
{
    sandbox = await KnowrithmSandbox.StartAsync(options =>
        (options.Port, options.SeedConversations, options.SeedMessages) = (port.Value, seed.Value, messages < 0 ? null : messages));
}
catch (IOException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

Console.WriteLine($"""
    A Knowrithm on this machine, until Ctrl+C.

    Address       {sandbox.Address}
    API key       {sandbox.ApiKey}
    API secret    {sandbox.ApiSecret}
    Bearer token  {sandbox.BearerToken}

    curl -H "X-API-Key: {sandbox.ApiKey}" -H "X-API-Secret: {sandbox.ApiSecret}" {sandbox.Address}api/v1/conversation
    """);

var stop = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stop.Task;
await sandbox.DisposeAsync();
return 0;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.TrySetResult();
}

int? Option(string name, int otherwise)
{
    var at = Array.IndexOf(args, name);
    if (at < 0) return otherwise;
    return at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
