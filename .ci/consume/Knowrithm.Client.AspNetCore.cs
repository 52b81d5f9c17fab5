// A receiver without a store, and a delivery to it.
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
var seen = new TaskCompletionSource<string?>();
builder.Services.AddKnowrithmWebhooks(options => options.Secrets = ["whsec_consumer"])
    .AddHandler<LeadCreated>((e, _, _) => Task.FromResult(seen.TrySetResult(e.Lead.Email)));
builder.Services.AddHealthChecks().AddKnowrithmEvents();
await using var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks");
app.MapHealthChecks("/health");
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
var signed = WebhookSigner.Create("whsec_consumer", WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" });
using var response = await http.SendAsync(signed.ToHttpRequestMessage(new Uri("/webhooks", UriKind.Relative)));
var email = await seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
Console.WriteLine($"{email}, {(int)response.StatusCode} on {Environment.Version}");
return email == "ada@example.com" && response.IsSuccessStatusCode && await http.GetStringAsync("/health") == "Healthy" ? 0 : 1;
