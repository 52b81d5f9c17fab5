using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class SearchRoutes
{
    public static IEnumerable<Route> All() => [new("POST", "/api/v1/search/document", Access.Company, Documents)];

    private static Reply Documents(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (query, agentId, limit) = (body.Text("query", required: true), body.Text("agent_id"), body.Whole("limit", 1));
        if (limit > 50) body.Wrong("limit", "Must be between 1 and 50.");
        body.Check();
        var agent = string.IsNullOrEmpty(agentId) ? null : world.Agents.Get(agentId);
        var asked = Words.Of(query!);
        var found = (agent is null ? world.Documents.List(_ => true) : agent.Library.Present)
            .SelectMany(d => d.Chunks)
            .Select(chunk => (Chunk: chunk, Shared: Words.Of(chunk.Content).Count(asked.Contains)))
            .Where(hit => hit.Shared > 0)
            .OrderByDescending(hit => hit.Shared)
            .Take(limit ?? 10)
            .Select(hit => hit.Chunk.ToJson(world))
            .ToList();
        return Reply.Plain(new() { ["query"] = query, ["execution_time"] = 0.01, ["total_results"] = found.Count, ["results"] = new JsonArray([.. found]) });
    }
}
