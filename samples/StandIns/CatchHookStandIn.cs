using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>A Zap and a scenario: they take what arrives.</summary>
internal sealed class CatchHookStandIn : StandIn
{
    private readonly List<string> _received = [];

    public override string Name => "CatchHook";

    public override string? SecretKey => null;

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        .. Hook(address, "new-leads", "lead.created", ("Name", "{data.first_name} {data.last_name}"), ("Source", "{data.source}"), ("Key", "{key}")),
        .. Hook(address, "ratings", "conversation.ended", ("Conversation", "{data.conversation_id}"), ("Title", "{data.title}"), ("Rating", "{data.rating}")),
        .. Hook(address, "questions", "message.received", ("Question", "{data.content}"), ("Missing", "{data.nothing.here}")),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _received.Order(StringComparer.Ordinal)];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = new JsonObject { ["message"] = message }.ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, static () => null, static (status, message) => Json(new JsonObject { ["message"] = message }, status));
        routes.MapPost("/catch/123/{hook}", async (string hook, HttpRequest request) =>
        {
            var fields = await ReadAsync(request);
            if (request.Headers["Idempotency-Key"].ToString() is not { Length: 64 }) Violations.Enqueue("no key");
            lock (Gate) _received.Add($"{hook}: {fields.ToJsonString()}");
            return hook == "ratings" ? Results.Text("Accepted") : Json(new JsonObject { ["status"] = "success" });
        });
    }

    private IEnumerable<(string Key, string Value)> Hook(Uri address, string name, string type, params (string Name, string Template)[] fields) =>
    [
        ($"{Section}:Hooks:{name}:Url", $"{address}/catch/123/{name}"), ($"{Section}:Hooks:{name}:Events:0", type),
        .. fields.Select(field => ($"{Section}:Hooks:{name}:Fields:{field.Name}", field.Template)),
    ];
}
