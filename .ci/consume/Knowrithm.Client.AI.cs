// Against a sandbox in another process; credentials and address come from the environment.
using Knowrithm.Client;
using Microsoft.Extensions.AI;

using var client = new KnowrithmClient(KnowrithmClientOptions.FromEnvironment());
using var chat = client.AsChatClient((await client.Agents.ListAgentsAsync())[0].Id);
var response = await chat.GetResponseAsync("When is support open?");
Console.WriteLine($"{response.Text} on {Environment.Version}");
return response.Text.Length > 0 && response.ConversationId is not null ? 0 : 1;
