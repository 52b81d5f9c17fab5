// In WebAssembly: a page that acts with a user's token. Its server is a sandbox in another process.
using Knowrithm.Client;
using Microsoft.Extensions.DependencyInjection;

if (!OperatingSystem.IsBrowser()) return 2;
KnowrithmClientOptions Options() => new() { BaseUrl = args[0], BearerToken = args[1] };

using var client = new KnowrithmClient(Options());
var agent = (await client.Agents.ListAgentsAsync())[0];
var email = $"{Guid.NewGuid():N}@example.com";
var lead = await client.Leads.RegisterLeadAsync(new RegisterLeadRequest { AgentId = agent.Id, FirstName = "Ada", LastName = "Lovelace", Email = email });
var conversations = 0;
await foreach (var conversation in client.Conversations.ListAllConversationsAsync(perPage: 5)) conversations += conversation.Id.Length > 0 ? 1 : 0;

var services = new ServiceCollection();
services.AddKnowrithmClient(options => (options.BaseUrl, options.BearerToken) = (args[0], args[1]));
await using var provider = services.BuildServiceProvider();
var registered = (await provider.GetRequiredService<IKnowrithmClient>().Agents.ListAgentsAsync()).Count;

var refused = false;
try
{
    await client.With(new RequestOptions { CredentialProvider = new Nobody() }).Agents.ListAgentsAsync();
}
catch (KnowrithmException)
{
    refused = true;
}

Console.WriteLine($"{conversations} conversations, {registered} agents in WebAssembly");
return conversations > 10 && registered > 0 && refused && lead.Lead is { Id.Length: > 0 } ? 0 : 1;

internal sealed class Nobody : IKnowrithmCredentialProvider
{
    public ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken) => new(KnowrithmCredential.Bearer("nobody"));
}
