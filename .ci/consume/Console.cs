using Knowrithm.Client;
using Knowrithm.Sandbox;

await using var sandbox = await KnowrithmSandbox.StartAsync(options => options.SeedConversations = 12);
using var client = new KnowrithmClient(new KnowrithmClientOptions { BaseUrl = sandbox.Address.ToString(), ApiKey = sandbox.ApiKey, ApiSecret = sandbox.ApiSecret });

var count = 0;
await foreach (var conversation in client.Conversations.ListAllConversationsAsync(perPage: 5))
    count += conversation.Id.Length > 0 ? 1 : 0;
Console.WriteLine($"{count} conversations on {Environment.Version}");
return count == 12 ? 0 : 1;
