using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>Slack: 200, also for a refusal.</summary>
internal sealed class SlackStandIn : StandIn
{
    private readonly List<string> _texts = [];

    public override string Prefix => "slack";

    public string Token { get; set; } = "xoxb-demo";

    public int Posts { get; private set; }

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ("Connectors:Slack:BaseUrl", $"{address}/api"), ("Connectors:Slack:Token", Token), ("Connectors:Slack:Channel", "C042"),
            ("Connectors:Slack:Window", "00:00:00.300"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _texts.Order(StringComparer.Ordinal)];
    }

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => $"Bearer {Token}", () => Json(new JsonObject { ["ok"] = false, ["error"] = "invalid_auth" }));
        routes.MapPost("/api/chat.postMessage", async (HttpRequest request) =>
        {
            var message = await ReadAsync(request);
            if ((string?)message["channel"] != "C042") return Json(new JsonObject { ["ok"] = false, ["error"] = "channel_not_found" });
            lock (Gate)
            {
                Posts++;
                foreach (var block in message["blocks"]!.AsArray())
                {
                    var lines = ((string)block!["text"]!["text"]!).Split('\n');
                    _texts.AddRange(lines.Skip(1).Select(line => $"{lines[0]} {line}"));
                }
            }
            return Json(new JsonObject { ["ok"] = true, ["ts"] = "1700000000.000100" });
        });
    }
}
