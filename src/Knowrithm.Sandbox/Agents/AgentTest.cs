using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class AgentTest
{
    public static Reply Run(Call call)
    {
        var (agent, body) = (call.Agent(), call.Fields(optional: true));
        var query = body.Text("query");
        body.Check();
        return call.Accept("Agent test request accepted", () => agent.Settings.ModelIsMissing ? Refused(agent)
            : Passed(agent, query ?? "Hello, what can you do?"));
    }

    /// <summary>A task that succeeds; the failure it found is in the envelope.</summary>
    private static JsonObject Refused(Agent agent) => new()
    {
        ["status"] = "error",
        ["http_status"] = 400,
        ["message"] = "Invalid LLM configuration",
        ["data"] = new JsonObject { ["details"] = new JsonArray($"Model '{agent.Settings.LlmModel}' is not available at {agent.Settings.LlmProvider}") },
    };

    private static JsonObject Passed(Agent agent, string query)
    {
        var answer = Answer.To(query, agent);
        return new()
        {
            ["status"] = "success",
            ["http_status"] = 200,
            ["message"] = "Agent test completed",
            ["data"] = new JsonObject
            {
                ["agent"] = new JsonObject { ["id"] = agent.Id, ["name"] = agent.Name },
                ["query"] = query,
                ["response"] = answer.Text,
                ["citations"] = answer.SourcesJson(),
                ["llm_config"] = new JsonObject { ["provider"] = agent.Settings.LlmProvider, ["model"] = agent.Settings.LlmModel },
                ["metadata"] = answer.MetadataJson(),
            },
        };
    }
}
