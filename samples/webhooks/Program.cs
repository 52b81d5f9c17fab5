// A receiver with two handlers: dotnet run --project samples/webhooks
//
// A sandbox inside this process plays Knowrithm: a lead is registered and a conversation ends, each delivery is signed, one handler fails once and gets its redelivery alone, and a forged delivery is refused.
// `-- --serve` goes on receiving until Ctrl+C. With Knowrithm__Webhooks__Redis__Configuration=localhost:6379 the events go through a queue in Redis, as with several instances.
using Acme.Webhooks;
using Knowrithm.Client;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Knowrithm", LogLevel.Error).AddFilter("Knowrithm.Client.Webhooks.WebhookProcessor", LogLevel.Critical);
builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:0");

// In production: user-secrets, a vault, or the environment (Knowrithm__Webhooks__Secrets__0).
const string secret = "whsec_sample";
builder.Configuration["Knowrithm:Webhooks:Secrets:0"] ??= secret;

builder.Services.AddSingleton<Crm>();
var webhooks = builder.Services.AddKnowrithmWebhooks()
    .AddHandler<LeadCreated, SyncToCrm>()
    .AddHandler<ConversationEnded, RateConversation>()
    .AddFallback((@event, _, _) => Tell($"· {@event.Event}: nobody's business"));
if (builder.Configuration["Knowrithm:Webhooks:Redis:Configuration"] is not null) webhooks.UseRedisQueue(options => options.RetryDelay = TimeSpan.FromMilliseconds(200));
builder.Services.AddHealthChecks().AddKnowrithmWebhooks();

await using var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks/knowrithm");
app.MapHealthChecks("/health");
await app.StartAsync();
var endpoint = new Uri(app.Urls.First() + "/webhooks/knowrithm");
Console.WriteLine($"Receiving at {endpoint}");

var serve = args.Contains("--serve");
await using var sandbox = await KnowrithmSandbox.StartAsync(options => (options.TaskDuration, options.SeedConversations, options.WebhookRetryDelay) = (TimeSpan.Zero, 1, TimeSpan.FromMilliseconds(100)));
sandbox.RegisterWebhook(endpoint, secret);
using var client = new KnowrithmClient(new KnowrithmClientOptions { BaseUrl = sandbox.Address.ToString(), ApiKey = sandbox.ApiKey, ApiSecret = sandbox.ApiSecret });
var crm = app.Services.GetRequiredService<Crm>();

// 1. A lead registers: lead.created and lead.registered are delivered. The CRM is down at first, so that lead.created comes again.
var agent = (await client.Agents.ListAgentsAsync())[0];
await client.Leads.RegisterLeadAsync(new RegisterLeadRequest { AgentId = agent.Id, FirstName = "Ada", LastName = "Lovelace", Email = "ada@example.com" });
await crm.Leads.Task.WaitAsync(TimeSpan.FromSeconds(30));

// 2. "Send me a conversation.ended."
using var http = new HttpClient();
(await http.PostAsJsonAsync(new Uri(new Uri(sandbox.Address.GetLeftPart(UriPartial.Authority)), "/_sandbox/events"), new { @event = "conversation.ended", data = new { conversation_id = "conv_1", rating = 5 } })).EnsureSuccessStatusCode();
await crm.Ratings.Task.WaitAsync(TimeSpan.FromSeconds(30));
await sandbox.WaitForDeliveriesAsync();
foreach (var delivery in sandbox.Deliveries) Console.WriteLine($"  delivered {delivery.Event}, attempt {delivery.Attempt}: {delivery.StatusCode}");

// 3. Somebody who does not know the secret.
using var forged = await http.SendAsync(WebhookSigner.Create("whsec_guessed", WebhookEventType.LeadCreated, new { id = "lead_1" }).ToHttpRequestMessage(endpoint));
Console.WriteLine($"  forged: {(int)forged.StatusCode}");

var good = crm is { Synced: 1, Rated: 1, Runs: 2 } && (int)forged.StatusCode == 403 && await http.GetStringAsync(new Uri(endpoint, "/health")) == "Healthy";
Console.WriteLine(good ? "Every step held." : $"Something is wrong: {crm}");
if (serve) await app.WaitForShutdownAsync();
return good ? 0 : 1;

static Task Tell(string text)
{
    Console.WriteLine(text);
    return Task.CompletedTask;
}
