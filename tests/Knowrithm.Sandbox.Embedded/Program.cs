// Programs with a sandbox inside. How they end is for the tests of the sandbox to see: `bare` has no thought of signals, `busy` has a request
// and a webhook under way, `own` handles SIGTERM itself, `host` is a generic host with its own console lifetime.
using System.Runtime.InteropServices;
using Knowrithm.Sandbox;
using Microsoft.Extensions.Hosting;

await using var sandbox = await KnowrithmSandbox.StartAsync();
switch (args[0])
{
    case "busy":
        sandbox.Misbehave(new SandboxFault { Delay = TimeSpan.FromHours(1), Times = int.MaxValue });
        sandbox.RegisterWebhook(new Uri("http://127.0.0.1:9/"), "whsec_nobody");
        sandbox.SendEvent("lead.created");
        using (var http = new HttpClient { BaseAddress = sandbox.Address })
        {
            _ = http.GetAsync(new Uri("api/v1/agent", UriKind.Relative));
            while (sandbox.Requests.Count == 0) await Task.Delay(10);
            await ReadyAsync();
        }

        break;
    case "own":
        using (PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Environment.Exit(7))) await ReadyAsync();
        break;
    case "host":
        using (var host = Host.CreateApplicationBuilder().Build())
        {
            await host.StartAsync();
            Console.WriteLine("ready");
            await host.WaitForShutdownAsync();
        }

        break;
    default:
        await ReadyAsync();
        break;
}

static Task ReadyAsync()
{
    Console.WriteLine("ready");
    return Task.Delay(Timeout.Infinite);
}
