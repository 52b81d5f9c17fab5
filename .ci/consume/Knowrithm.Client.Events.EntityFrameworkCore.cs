// A worker with a SQLite file and no web framework. Its process is killed between the 202 and the handler; the next one handles the event.
using System.Diagnostics;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

if (args is ["accept", var path])
{
    await using var first = Provider(path, _ => { });
    var signed = WebhookSigner.Create("whsec_consumer", WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" });
    var receipt = await first.GetRequiredService<IWebhookReceiver>().ReceiveAsync(new() { Body = signed.Body, Signatures = [signed.Signature] });
    Console.WriteLine(receipt.StatusCode);
    // Until it is killed.
    await Task.Delay(Timeout.Infinite);
}

var folder = Directory.CreateTempSubdirectory("knowrithm-consumer-");
var file = Path.Combine(folder.FullName, "events.db");
using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["accept", file]) { RedirectStandardOutput = true })!;
var status = await child.StandardOutput.ReadLineAsync();
child.Kill();
await child.WaitForExitAsync();

var emails = new List<string?>();
await using (var next = Provider(file, emails.Add))
{
    var processor = next.GetRequiredService<IEventProcessor>();
    await processor.RunDueAsync(TimeSpan.FromMinutes(1));
    await processor.RunDueAsync(TimeSpan.FromMinutes(1));
}
Console.WriteLine($"{status}, then {string.Join(", ", emails)} on {Environment.Version}");
return status == "202" && emails is ["ada@example.com"] ? 0 : 1;

static ServiceProvider Provider(string path, Action<string?> handled)
{
    var services = new ServiceCollection();
    services.Configure<WebhookReceiverOptions>(options => options.Secrets = ["whsec_consumer"]);
    services.AddKnowrithmEvents(options => options.Application = "worker")
        .AddHandler<LeadCreated>("crm", (e, _, _) =>
        {
            handled(e.Lead.Email);
            return Task.CompletedTask;
        })
        .UseSqlite($"Data Source={path}");
    return services.BuildServiceProvider();
}
