// A worker that stores in Redis. Without a server the delivery is refused, and the process lives on; then a server starts, and the event is handled.
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

using var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
var port = ((IPEndPoint)listener.LocalEndpoint).Port;
listener.Stop();

var emails = new List<string?>();
var services = new ServiceCollection();
services.Configure<WebhookReceiverOptions>(options => options.Secrets = ["whsec_consumer"]);
services.AddKnowrithmEvents(options => options.Application = "worker")
    .AddHandler<LeadCreated>("crm", (e, _, _) =>
    {
        emails.Add(e.Lead.Email);
        return Task.CompletedTask;
    })
    .UseRedis($"127.0.0.1:{port},connectTimeout=1000,connectRetry=1");
await using var provider = services.BuildServiceProvider();

async Task<int> DeliverAsync()
{
    var signed = WebhookSigner.Create("whsec_consumer", WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" });
    return (await provider.GetRequiredService<IWebhookReceiver>().ReceiveAsync(new() { Body = signed.Body, Signatures = [signed.Signature] })).StatusCode;
}

var away = await DeliverAsync();
var isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "redis-server")));
if (!isInstalled)
{
    Console.WriteLine($"{away} without a server; redis-server is not installed");
    return away == 503 && Environment.GetEnvironmentVariable("KNOWRITHM_REQUIRE_ALL") != "1" ? 0 : 1;
}
using var server = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
    { RedirectStandardOutput = true })!;
server.OutputDataReceived += (_, _) => { };
server.BeginOutputReadLine();
try
{
    var status = 503;
    for (var i = 0; i < 300 && status == 503; i++)
    {
        await Task.Delay(200);
        status = await DeliverAsync();
    }
    await provider.GetRequiredService<IEventProcessor>().RunDueAsync(TimeSpan.FromMinutes(1));
    Console.WriteLine($"{away}, then {status}, {string.Join(", ", emails)} on {Environment.Version}");
    return away == 503 && status == 202 && emails is ["ada@example.com"] ? 0 : 1;
}
finally
{
    server.Kill();
}
