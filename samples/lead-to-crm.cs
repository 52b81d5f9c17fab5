// A contact in the CRM for each lead: dotnet run samples/lead-to-crm.cs
//
// Knowrithm's webhook is verified and stored before it gets its 202; then the handler writes to the CRM, and a failure is retried. A sandbox inside this
// process plays Knowrithm, and the CRM is a stub, down at first. Connectors for real ones are in samples/connectors.
//
// A copy of this file outside the repository needs, instead of the three project lines:
//     #:package Knowrithm.Client.AspNetCore@0.1.0
//     #:package Knowrithm.Client.Events.EntityFrameworkCore@0.1.0
//     #:package Knowrithm.Sandbox@0.1.0
#:sdk Microsoft.NET.Sdk.Web
#:project ../src/Knowrithm.Client.AspNetCore
#:project ../src/Knowrithm.Client.Events.EntityFrameworkCore
#:project ../src/Knowrithm.Sandbox
#:property PublishAot=false

using System.Collections.Concurrent;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;

const string secret = "whsec_sample";
var folder = Directory.CreateTempSubdirectory("lead-to-crm-").FullName;
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
// In production: a vault, user-secrets, or the environment.
builder.Configuration["Knowrithm:Webhooks:Secrets:0"] = secret;
// Five seconds by default.
builder.Configuration["Knowrithm:Events:RetryDelay"] = "00:00:00.200";
Uri? crm = null;
builder.Services.AddHttpClient("crm", http => http.BaseAddress = crm);
// LeadEvent: lead.created and lead.updated, and the other events of leads.
builder.Services.AddKnowrithmWebhooks().AddHandler<LeadEvent, LeadToCrm>().UseSqlite($"Data Source={folder}/events.db");
await using var app = builder.Build();
app.MapKnowrithmWebhooks("/webhooks/knowrithm");
var contacts = new ConcurrentDictionary<string, string>();
var requests = 0;
app.MapPut("/crm/contacts/{id}", async (string id, HttpRequest request) =>
{
    if (Interlocked.Increment(ref requests) == 1) return Results.StatusCode(503);
    contacts[id] = await new StreamReader(request.Body).ReadToEndAsync();
    return Results.Ok();
});
await app.StartAsync();
crm = new(app.Urls.First() + "/crm/");

await using var sandbox = await KnowrithmSandbox.StartAsync(options => (options.SeedConversations, options.TaskDuration) = (1, TimeSpan.Zero));
sandbox.RegisterWebhook(new(app.Urls.First() + "/webhooks/knowrithm"), secret);
using var client = new KnowrithmClient(
    new KnowrithmClientOptions { BaseUrl = sandbox.Address.ToString(), ApiKey = sandbox.ApiKey, ApiSecret = sandbox.ApiSecret });
var agent = (await client.Agents.ListAgentsAsync())[0];
await client.Leads.RegisterLeadAsync(new() { AgentId = agent.Id, FirstName = "Ada", LastName = "Lovelace", Email = "ada@example.com" });

for (var i = 0; i < 600 && contacts.IsEmpty; i++) await Task.Delay(100);
foreach (var (id, contact) in contacts) Console.WriteLine($"✓ The CRM has {id}: {contact}, after {requests} requests.");
await app.StopAsync();
return contacts.Count == 1 ? 0 : 1;

file sealed class LeadToCrm(IHttpClientFactory http) : IEventHandler<LeadEvent>
{
    // A contact of the lead's id: a second event about the lead, or a second attempt, writes the same one.
    public async Task HandleAsync(LeadEvent e, EventContext context, CancellationToken cancellationToken)
    {
        // A late event, after a newer one about the same lead.
        if (context.NewerHandled) return;
        var contact = new { e.Lead.FirstName, e.Lead.LastName, e.Lead.Email, Status = e.Lead.Status?.Value };
        using var response = await http.CreateClient("crm").PutAsJsonAsync($"contacts/{e.Lead.Id}", contact, cancellationToken);
        Console.WriteLine($"· {e.Event}, attempt {context.Attempt}: the CRM returned {(int)response.StatusCode}");
        response.EnsureSuccessStatusCode();
    }
}
