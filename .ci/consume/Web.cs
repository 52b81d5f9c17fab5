using Knowrithm.Client;
using Knowrithm.Client.Webhooks;
using Knowrithm.Sandbox;

await using var sandbox = await KnowrithmSandbox.StartAsync(options => options.SeedConversations = 3);
var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Knowrithm:ApiKey"] = sandbox.ApiKey,
    ["Knowrithm:ApiSecret"] = sandbox.ApiSecret,
    ["Knowrithm:BaseUrl"] = sandbox.Address.ToString(),
});
builder.Services.AddKnowrithmClient();
var created = new TaskCompletionSource<string?>();
builder.Services.AddKnowrithmWebhooks(options => options.Secrets = ["whsec_consumer"]).AddHandler<LeadCreated>((@event, _, _) => Task.FromResult(created.TrySetResult(@event.Lead.Email)));
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapGet("/leads", async (ILeadsApi leads) => (await leads.ListCompanyLeadsAsync()).Count);
app.MapKnowrithmWebhooks("/webhooks");
await app.StartAsync();
sandbox.RegisterWebhook(new Uri($"{app.Urls.First()}/webhooks"), "whsec_consumer");

using var http = new HttpClient();
var leads = int.Parse(await http.GetStringAsync($"{app.Urls.First()}/leads"));
var client = app.Services.GetRequiredService<IKnowrithmClient>();
var agent = (await client.Agents.ListAgentsAsync())[0];
await client.Leads.RegisterLeadAsync(new RegisterLeadRequest { AgentId = agent.Id, FirstName = "Ada", LastName = "Lovelace", Email = "ada@example.com" });
var email = await created.Task.WaitAsync(TimeSpan.FromSeconds(30));
Console.WriteLine($"{leads} leads on {Environment.Version}, and {email} by webhook");
return leads > 0 && email == "ada@example.com" ? 0 : 1;
