using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>A workflow of Teams: whoever has its address may post.</summary>
internal sealed class TeamsStandIn : StandIn
{
    private const int Largest = 28 * 1024;

    private readonly List<string> _texts = [];

    public override string Prefix => "teams";

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ("Connectors:Teams:WorkflowUrl",
            $"{address}/workflows/42/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sig=demo-signature"),
        ("Connectors:Teams:Window", "00:00:00.300"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _texts.Order(StringComparer.Ordinal)];
    }

    public override void Map(RouteGroupBuilder routes) =>
        routes.MapPost("/workflows/42/triggers/manual/paths/invoke", async (string sig, HttpRequest request) =>
    {
        if (sig != "demo-signature") return Error(401, "DirectApiInvalidAuthorizationScheme");
        if (request.ContentLength > Largest) return Error(413, "RequestEntityTooLarge");
        var card = (await ReadAsync(request))["attachments"]![0]!["content"]!;
        if ((string?)card["type"] != "AdaptiveCard") return Error(400, "TriggerInputSchemaMismatch");
        lock (Gate)
            foreach (var pair in card["body"]!.AsArray().Chunk(2))
                _texts.AddRange(((string)pair[^1]!["text"]!).Split("\n\n").Select(line => $"{pair[0]!["text"]} {line}"));
        return Results.Accepted();
    });

    private static IResult Error(int status, string code) =>
        Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Made up by a stand-in" } }, status);
}
