using Microsoft.Extensions.AI;

namespace Knowrithm.Client.AotApp;

/// <summary>What is more than one call: a page walk, an operation's wait, a streamed answer, a chat client.</summary>
internal static class Stories
{
    public static async Task RunAsync(IKnowrithmClient client, Report report)
    {
        await report.CheckAsync("page walk", async () =>
        {
            var total = (await client.Conversations.ListConversationsAsync()).Total;
            var walked = 0;
            await foreach (var _ in client.Conversations.ListAllConversationsAsync(perPage: 10)) walked++;
            return walked > 10 && walked == total;
        });
        await report.CheckAsync("operation", async () => (await client.Agents.CreateAgentAsync(NewAgent())).Name == "Native");
        await report.CheckAsync("streamed answer", async () =>
        {
            var agent = (await client.Agents.ListAgentsAsync())[0];
            var conversation = await client.Conversations.CreateConversationAsync(new CreateConversationRequest { AgentId = agent.Id });
            string? answer = null;
            await foreach (var news in client.Conversations.AskStreamingAsync(conversation.Id, "When is support open?"))
                if (news is ChatResponseEvent response) answer = response.Message.Content;
            return answer is { Length: > 0 };
        });
        await report.CheckAsync("chat client", async () =>
        {
            using var chat = client.AsChatClient((await client.Agents.ListAgentsAsync())[0].Id);
            return (await chat.GetResponseAsync("When is support open?")).Text.Length > 0;
        });
        Console.WriteLine("page walk, operation, streamed answer, chat client");
    }

    private static CreateAgentRequest NewAgent() => new()
    {
        Name = "Native",
        Settings = new AgentSettings
        {
            LlmProvider = "openai",
            LlmModel = "gpt-4o-mini",
            EmbeddingProvider = "openai",
            EmbeddingModel = "text-embedding-3-small"
        },
    };
}
