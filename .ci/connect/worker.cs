// A new worker with the NAME connector.
using Knowrithm.Client.Events;
using Knowrithm.Connectors;

var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Knowrithm:Webhooks:Secrets:0"] = Story.Secret;
builder.Configuration["Knowrithm:Events:RetryDelay"] = "00:00:00.200";
builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddNAMEConnector(builder.Configuration.GetSection("Connectors:NAME"));
using var app = builder.Build();
await app.StartAsync();
var receiver = app.Services.GetRequiredService<IWebhookReceiver>();
foreach (var delivery in await Story.CreateAsync(app.Services))
{
    var receipt = await receiver.ReceiveAsync(new() { Body = delivery.Body, Signatures = [delivery.Signature] });
    if (receipt.StatusCode is not (200 or 202)) throw new InvalidOperationException($"{receipt.StatusCode} {receipt.Reason}");
}
var status = await Story.EndAsync(app.Services);
await app.StopAsync();
return status;
