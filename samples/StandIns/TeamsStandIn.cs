using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>A workflow of Teams: whoever has its address may post a card.</summary>
internal sealed class TeamsStandIn : StandIn
{
    private const string Invoke = "/powerautomate/automations/direct/workflows/42/triggers/manual/paths/invoke";
    private const int Largest = 28 * 1024;

    private readonly List<string> _texts = [];
    private string _address = "";

    public override string Name => "Teams";

    public override string? SecretKey => "Connectors:Teams:WorkflowUrl";

    public override IEnumerable<(string Key, string Value)> Settings(Uri address)
    {
        _address = address.ToString();
        return [(SecretKey!, SettingOf(Secret!)), ($"{Section}:Window", "00:00:00.300")];
    }

    public override string SettingOf(string secret) => $"{_address}{Invoke}?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={secret}";

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _texts.Order(StringComparer.Ordinal)];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = Body("TriggerInputSchemaMismatch", message).ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, static () => null, static (status, message) => Error(status, "UnsupportedMediaType", message));
        routes.MapPost(Invoke, async (string sig, HttpRequest request) =>
        {
            if (sig != Secret) return Error(401, "DirectApiInvalidAuthorizationScheme", "The signature is not valid");
            if (request.ContentLength > Largest) return Error(413, "RequestEntityTooLarge", "The message is too large");
            var attachment = (await ReadAsync(request))["attachments"]![0]!;
            var card = attachment["content"]!;
            if ((string?)attachment["contentType"] != "application/vnd.microsoft.card.adaptive" || (string?)card["type"] != "AdaptiveCard"
                || (string?)card["version"] != "1.4")
                return Error(400, "TriggerInputSchemaMismatch", "An Adaptive Card is expected");
            lock (Gate)
                foreach (var run in card["body"]!.AsArray().SelectMany(static block => block!["inlines"]!.AsArray()))
                {
                    if ((string?)run!["type"] != "TextRun") Violations.Enqueue("text that may be markup");
                    if (run["selectAction"] is { } action) _texts.Add($"link {action["url"]}");
                    else if (run["weight"] is null) _texts.Add((string)run["text"]!);
                }
            return Results.Accepted();
        });
    }

    private static IResult Error(int status, string code, string message) => Json(Body(code, message), status);

    private static JsonObject Body(string code, string message) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
}
