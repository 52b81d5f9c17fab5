using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>A Zap, a scenario and a flow: they take what comes.</summary>
internal sealed class CatchHookStandIn : StandIn
{
    private readonly List<(string Hook, string Key, JsonObject Fields)> _received = [];

    public override string Prefix => "hooks";

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ("Connectors:CatchHook:Urls:new-leads", $"{address}/catch/123/new-leads"),
        ("Connectors:CatchHook:Urls:ratings", $"{address}/catch/123/ratings"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _received.Select(static each => $"{each.Hook}: {each.Fields.ToJsonString()}").Order(StringComparer.Ordinal)];
    }

    public override void Map(RouteGroupBuilder routes) => routes.MapPost("/catch/123/{hook}", async (string hook, HttpRequest request) =>
    {
        var fields = await ReadAsync(request);
        lock (Gate) _received.Add((hook, request.Headers["Idempotency-Key"].ToString(), fields));
        return Json(new JsonObject { ["status"] = "success" });
    });
}
