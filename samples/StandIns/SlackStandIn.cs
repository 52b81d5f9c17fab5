using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>Slack: rich text messages into one channel; 200, also for a refusal.</summary>
internal sealed class SlackStandIn : StandIn
{
    private readonly List<string> _texts = [];

    public override string Name => "Slack";

    public override string? SecretKey => "Connectors:Slack:Token";

    public int Posts { get; private set; }

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
        [($"{Section}:BaseAddress", $"{address}/api"), (SecretKey!, Secret!), ($"{Section}:Channel", "C042"), ($"{Section}:Window", "00:00:00.300")];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _texts.Order(StringComparer.Ordinal)];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = 200, WritesOnly = true, Body = new JsonObject { ["ok"] = false, ["error"] = message }.ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => $"Bearer {Secret}", static (status, _) => Error(status == 401 ? "invalid_auth" : "invalid_post_type"));
        routes.MapPost("/api/chat.postMessage", async (HttpRequest request) =>
        {
            var message = await ReadAsync(request);
            if (Names(message, ["channel", "text"], "blocks", "unfurl_links", "unfurl_media") is not null) return Error("invalid_arguments");
            if ((string?)message["channel"] != "C042") return Error("channel_not_found");
            if (message["blocks"]!.AsArray().Count is 0 or > 50) return Error("invalid_blocks");
            lock (Gate)
            {
                Posts++;
                foreach (var block in message["blocks"]!.AsArray())
                    if (!Read((JsonObject)block!)) return Error("invalid_blocks");
            }
            return Json(new JsonObject { ["ok"] = true, ["channel"] = "C042", ["ts"] = "1700000000.000100" });
        });
    }

    private static IResult Error(string error) => Json(new JsonObject { ["ok"] = false, ["error"] = error });

    private static string? TextOf(JsonNode section) => (string?)section["type"] != "rich_text_section" ? null
        : string.Concat(section["elements"]!.AsArray().Select(static element => (string?)element!["type"] switch
        {
            "text" => (string)element["text"]!,
            "link" => $"<{element["url"]}|{element["text"]}>",
            _ => throw new FormatException(element.ToJsonString()),
        }));

    private bool Read(JsonObject block)
    {
        if ((string?)block["type"] != "rich_text") return false;
        var title = "";
        foreach (var element in block["elements"]!.AsArray())
        {
            if ((string?)element!["type"] != "rich_text_list")
            {
                if (TextOf(element) is not { Length: > 0 } text) return false;
                title = text;
                continue;
            }
            foreach (var line in element["elements"]!.AsArray())
            {
                if (TextOf(line!) is not { Length: > 0 and <= 3000 } text) return false;
                if (Length("a line", text, 3000) is { } problem) Violations.Enqueue(problem);
                // A conversation may have got its title between two messages.
                _texts.Add(title.StartsWith('<') ? $"{title[1..title.IndexOf('|', StringComparison.Ordinal)]} {text}" : text);
            }
        }
        return true;
    }
}
