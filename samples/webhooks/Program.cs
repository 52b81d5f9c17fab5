// A receiver with durable handlers: dotnet run --project samples/webhooks
//
// A sandbox inside this process plays Knowrithm: a lead is registered and a conversation ends, each delivery is signed, verified and stored in a SQLite file
// before it gets its 202. One handler fails
// once and is retried alone, and a forged delivery is refused. `-- --serve` goes on receiving until Ctrl+C. ConnectionStrings__Events="Data Source=events.db"
// keeps the file.
using Acme.Webhooks;
using Knowrithm.Client;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Knowrithm", LogLevel.Critical);
builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:0");

// In production: user-secrets, a vault, or the environment (Knowrithm__Webhooks__Secrets__0).
const string secret = "whsec_sample";
builder.Configuration["Knowrithm:Webhooks:Secrets:0"] ??= secret;
// Five seconds by default.
builder.Configuration["Knowrithm:Events:RetryDelay"] ??= "00:00:00.200";
using var folder = new TemporaryFolder();

builder.Services.AddSingleton<Crm>();
builder.Services.AddKnowrithmWebhooks()
    .AddHandler<LeadCreated, SyncToCrm>()
    .AddHandler<ConversationEnded, RateConversation>()
    .AddFallback("rest", (e, _, _) => Console.Out.WriteLineAsync($"· {e.Event}: no handler of its own"))
    .UseSqlite(builder.Configuration.GetConnectionString("Events") ?? $"Data Source={folder.File("events.db")}");
builder.Services.AddHealthChecks().AddKnowrithmEvents();

await using var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks/knowrithm");
app.MapHealthChecks("/health");
await app.StartAsync();
var endpoint = new Uri(app.Urls.First() + "/webhooks/knowrithm");
Console.WriteLine($"Receiving at {endpoint}");

var serve = args.Contains("--serve");
await using var sandbox =
    await KnowrithmSandbox.StartAsync(options => (options.TaskDuration, options.SeedConversations, options.WebhookRetryDelay) =
        (TimeSpan.Zero, 1, TimeSpan.FromMilliseconds(100)));
sandbox.RegisterWebhook(endpoint, secret);
using var client = new KnowrithmClient(new KnowrithmClientOptions
{
    BaseUrl = sandbox.Address.ToString(),
    ApiKey = sandbox.ApiKey,
    ApiSecret = sandbox.ApiSecret
});
var crm = app.Services.GetRequiredService<Crm>();

// 1. A lead registers: lead.created and lead.registered are delivered. The CRM is down at first, so that lead.created is retried, without another delivery.
var agent = (await client.Agents.ListAgentsAsync())[0];
await client.Leads.RegisterLeadAsync(new RegisterLeadRequest { AgentId = agent.Id, FirstName = "Ada", LastName = "Lovelace", Email = "ada@example.com" });
await crm.Leads.Task.WaitAsync(TimeSpan.FromSeconds(60));

// 2. "Send me a conversation.ended."
using var http = new HttpClient();
(await http.PostAsJsonAsync(new Uri(new Uri(sandbox.Address.GetLeftPart(UriPartial.Authority)), "/_sandbox/events"),
    new { @event = "conversation.ended", data = new { conversation_id = "conv_1", rating = 5 } })).EnsureSuccessStatusCode();
await crm.Ratings.Task.WaitAsync(TimeSpan.FromSeconds(60));
await sandbox.WaitForDeliveriesAsync();
foreach (var delivery in sandbox.Deliveries) Console.WriteLine($"  delivered {delivery.Event}, attempt {delivery.Attempt}: {delivery.StatusCode}");

// 3. Somebody who does not know the secret.
using var forged = await http.SendAsync(WebhookSigner.Create("whsec_guessed", WebhookEventType.LeadCreated, new { id = "lead_1" })
    .ToHttpRequestMessage(endpoint));
Console.WriteLine($"  forged: {(int)forged.StatusCode}");

var good = crm is { Synced: 1, Rated: 1, Attempts: 2 } && (int)forged.StatusCode == 403 && sandbox.Deliveries.All(delivery => delivery.StatusCode == 202)
    && await http.GetStringAsync(new Uri(endpoint, "/health")) == "Healthy";
Console.WriteLine(good ? "Every step held." : $"Something is wrong: {crm}");
if (serve) await app.WaitForShutdownAsync();
await app.StopAsync();
return good ? 0 : 1;
