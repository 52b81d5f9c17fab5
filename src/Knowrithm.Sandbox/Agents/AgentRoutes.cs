namespace Knowrithm.Sandbox;

internal static class AgentRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/agent", Access.Company, List),
        new("GET", "/api/v1/agent/by-name/{name}", Access.Company, ByName),
        new("GET", "/api/v1/agent/{agent_id}", Access.Public, call => Reply.Entity("agent", call.Agent().ToJson(call.World))),
        new("GET", "/api/v1/agent/{agent_id}/stats", Access.Company, call => Reply.Bare(call.Agent().Stats(call.World))),
        new("GET", "/api/v1/agent/{agent_id}/embed-code", Access.Company, call => Reply.Bare(EmbedCode.For(call.Agent(), call.World))),
        new("POST", "/api/v1/agent", Access.Company, call => AgentWrites.Create(call, bySdk: false)),
        new("POST", "/api/v1/sdk/agent", Access.Company, call => AgentWrites.Create(call, bySdk: true)),
        new("PUT", "/api/v1/agent/{agent_id}", Access.Company, AgentWrites.Update),
        new("PUT", "/api/v1/sdk/agent/{agent_id}", Access.Company, AgentWrites.Update),
        new("DELETE", "/api/v1/agent/{agent_id}", Access.Company, AgentWrites.Delete),
        new("DELETE", "/api/v1/sdk/agent/{agent_id}", Access.Company, AgentWrites.Delete),
        new("PATCH", "/api/v1/agent/{agent_id}/restore", Access.Company, AgentWrites.Restore),
        new("POST", "/api/v1/agent/{agent_id}/clone", Access.Company, AgentWrites.Clone),
        new("POST", "/api/v1/agent/{agent_id}/test", Access.Company, AgentTest.Run) { Scope = Scope.Read },
    ];

    public static Agent Agent(this Call call) => call.World.Agents.Get(call.Value("agent_id"));

    private static Reply List(Call call)
    {
        call.World.Company.MustBeOurs(call.Query.Text("company_id"));
        var found = call.World.Agents.List(call.Query.Choice("status", AgentBody.Statuses), call.Query.Text("search"));
        return call.Query.Page("agents", found, agent => agent.ToJson(call.World), perPage: 10);
    }

    private static Reply ByName(Call call)
    {
        call.World.Company.MustBeOurs(call.Query.Text("company_id"));
        return Reply.Entity("agent", call.World.Agents.GetByName(call.Value("name")).ToJson(call.World));
    }
}
