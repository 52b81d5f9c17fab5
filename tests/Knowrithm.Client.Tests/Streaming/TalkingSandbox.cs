using Knowrithm.Sandbox;

namespace Knowrithm.Client.Tests;

/// <summary>A sandbox with an agent that knows when it opens, and a client of it.</summary>
internal sealed class TalkingSandbox(KnowrithmSandbox sandbox, KnowrithmClient client, string agentId) : IAsyncDisposable
{
    public const string Stream = "/api/v1/conversation/{conversation_id}/messages/stream";
    public const string Tasks = "/api/v1/tasks/{task_id}/status";

    public KnowrithmSandbox Sandbox => sandbox;

    public KnowrithmClient Client => client;

    public string AgentId => agentId;

    public static async Task<TalkingSandbox> StartAsync(Action<KnowrithmSandboxOptions>? configure = null,
        Action<KnowrithmClientOptions>? configureClient = null, string model = "gpt-4o-mini")
    {
        var sandbox = await KnowrithmSandbox.StartAsync(options =>
        {
            options.TaskDuration = TimeSpan.FromMilliseconds(5);
            configure?.Invoke(options);
        });
        var client = new KnowrithmClient(TestClient.Options(sandbox.Address, options =>
        {
            (options.ApiKey, options.ApiSecret) = (sandbox.ApiKey, sandbox.ApiSecret);
            configureClient?.Invoke(options);
        }));
        var agent = await client.Agents
            .CreateAgentAsync(new()
            {
                Name = "Ava",
                Settings = new() { LlmProvider = "openai", LlmModel = model, EmbeddingProvider = "openai", EmbeddingModel = "text-embedding-3-small" }
            });
        sandbox.Teach(agent.Id, "hours.md", "We open at nine. The cafe closes at six.");
        return new(sandbox, client, agent.Id);
    }

    public async Task<string> ConverseAsync() => (await client.Conversations.CreateConversationAsync(new() { AgentId = agentId })).Id;

    public void Teach(string document, string text) => sandbox.Teach(agentId, document, text);

    /// <summary>The server sees that a connection is gone a moment later than whoever closed it.</summary>
    public Task UntilNoStreamIsOpenAsync() => Until.TrueAsync(() => sandbox.OpenStreams == 0);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }
}
