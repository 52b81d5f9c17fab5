// A delivery to the receiver itself, without a host, a web framework or a store.
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

string? email = null;
var services = new ServiceCollection();
services.Configure<WebhookReceiverOptions>(options => options.Secrets = ["whsec_consumer"]);
services.AddKnowrithmEvents().AddHandler<LeadCreated>((e, _, _) =>
{
    email = e.Lead.Email;
    return Task.CompletedTask;
});
await using var provider = services.BuildServiceProvider();
var receiver = provider.GetRequiredService<IWebhookReceiver>();
var signed = WebhookSigner.Create("whsec_consumer", WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" });

var receipt = await receiver.ReceiveAsync(new() { Body = signed.Body, Signatures = [signed.Signature] });
var forged = await receiver.ReceiveAsync(new() { Body = signed.Body, Signatures = [signed.Signature.Replace('a', 'b')] });
Console.WriteLine($"{email}, {receipt.StatusCode}, {forged.StatusCode} on {Environment.Version}");
return email == "ada@example.com" && receipt.StatusCode == 200 && forged.StatusCode == 403 ? 0 : 1;
