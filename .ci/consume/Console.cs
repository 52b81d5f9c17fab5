using Knowrithm.Client;
using Knowrithm.Sandbox;
using Microsoft.Extensions.AI;

await using var sandbox = await KnowrithmSandbox.StartAsync(options => options.SeedConversations = 12);
using var client = new KnowrithmClient(new KnowrithmClientOptions { BaseUrl = sandbox.Address.ToString(), ApiKey = sandbox.ApiKey, ApiSecret = sandbox.ApiSecret });

var count = 0;
await foreach (var conversation in client.Conversations.ListAllConversationsAsync(perPage: 5))
    count += conversation.Id.Length > 0 ? 1 : 0;
using var chat = client.AsChatClient((await client.Agents.ListAgentsAsync())[0].Id);
var answer = await chat.GetResponseAsync("When is support open?");
Console.WriteLine(answer.Text);
Console.WriteLine($"{count} conversations on {Environment.Version}");
return count == 12 && answer.Text.Contains("9:00") && answer.ConversationId is not null ? 0 : 1;
