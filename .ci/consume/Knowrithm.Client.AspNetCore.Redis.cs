// A receiver whose Redis does not exist: a delivery is not accepted, and nothing is missing.
using System.Net;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration["Knowrithm:Webhooks:Redis:Configuration"] = "127.0.0.1:1,abortConnect=false,connectTimeout=500,syncTimeout=500,asyncTimeout=500";
builder.Services.AddKnowrithmWebhooks(options => options.Secrets = ["whsec_consumer"]).AddHandler<LeadCreated>((_, _, _) => Task.CompletedTask).UseRedisQueue();
await using var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks");
await app.StartAsync();

using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
var signed = WebhookSigner.Create("whsec_consumer", WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" });
using var response = await http.SendAsync(signed.ToHttpRequestMessage(new Uri("/webhooks", UriKind.Relative)));
Console.WriteLine($"{(int)response.StatusCode} on {Environment.Version}");
return response.StatusCode == HttpStatusCode.ServiceUnavailable ? 0 : 1;
