// Against a sandbox in another process; credentials and address come from the environment.
using Knowrithm.Client;
#if !CONSOLE
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
#endif

#if CONSOLE
using var client = new KnowrithmClient(KnowrithmClientOptions.FromEnvironment());
#elif WEB
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddKnowrithmClient();
await using var app = builder.Build();
await app.StartAsync();
var client = app.Services.GetRequiredService<IKnowrithmClient>();
#else
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddKnowrithmClient();
using var host = builder.Build();
await host.StartAsync();
var client = host.Services.GetRequiredService<IKnowrithmClient>();
#endif

var agent = (await client.Agents.ListAgentsAsync())[0];
var email = $"{Guid.NewGuid():N}@example.com";
var lead = await client.Leads.RegisterLeadAsync(new RegisterLeadRequest { AgentId = agent.Id, FirstName = "Ada", LastName = "Lovelace", Email = email });
var conversations = 0;
await foreach (var conversation in client.Conversations.ListAllConversationsAsync(perPage: 5)) conversations += conversation.Id.Length > 0 ? 1 : 0;
using var limited = new KnowrithmClient(new KnowrithmClientOptions
{
    ApiKey = Environment.GetEnvironmentVariable("KNOWRITHM_API_KEY"),
    ApiSecret = "wrong",
    BaseUrl = Environment.GetEnvironmentVariable("KNOWRITHM_BASE_URL")!,
});
var refused = false;
try
{
    await limited.Agents.ListAgentsAsync();
}
catch (KnowrithmException)
{
    refused = true;
}

Console.WriteLine($"{conversations} conversations on {Environment.Version}");
return conversations > 10 && lead.Lead is { Id.Length: > 0 } && refused ? 0 : 1;
