using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class WebsiteRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("POST", "/api/v1/website/handshake", Access.Public, Handshake.Run),
        new("GET", "/api/v1/website/source", Access.Company, List),
        new("POST", "/api/v1/website/source", Access.Company, WebsiteWrites.Create),
        new("GET", "/api/v1/website/agent/{agent_id}/sources", Access.Company, call => List(call, call.Agent())),
        new("GET", "/api/v1/website/source/{source_id}/pages", Access.Company, Pages),
        new("DELETE", "/api/v1/website/source/{source_id}", Access.Company, WebsiteWrites.Delete),
        new("DELETE", "/api/v1/sdk/website/source/{source_id}", Access.Company, WebsiteWrites.Delete),
        new("POST", "/api/v1/website/source/{source_id}/crawl", Access.Company, WebsiteWrites.Crawl),
        new("POST", "/api/v1/sdk/website/source/{source_id}/crawl", Access.Company, WebsiteWrites.Crawl),
    ];

    public static WebsiteSource Source(Call call) => call.World.Websites.Get(call.Value("source_id"));

    private static Reply List(Call call) => List(call, call.Query.Text("agent_id") is { } id ? call.World.Agents.Get(id) : null);

    private static Reply List(Call call, Agent? agent) =>
        Reply.List("website_sources",
            new JsonArray([.. call.World.Websites.Present.Where(s => agent is null || s.Agent == agent).Select(s => s.ToJson(call.World))]));

    private static Reply Pages(Call call)
    {
        var source = Source(call);
        var pages = new JsonArray([.. source.Pages.Select(p => p.ToJson(call.World))]);
        return new() { Status = 200, Body = new JsonObject { ["website_source"] = source.ToJson(call.World), ["pages"] = pages }, Data = pages };
    }
}
