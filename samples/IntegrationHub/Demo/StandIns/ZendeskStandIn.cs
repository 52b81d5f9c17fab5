using System.Globalization;
using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>Zendesk: tickets with external ids, uploads, idempotency keys and guarded updates.</summary>
internal sealed class ZendeskStandIn : StandIn
{
    private readonly List<JsonObject> _tickets = [];
    private readonly Dictionary<string, string> _uploads = [];
    private readonly Dictionary<string, (string Body, JsonObject Ticket)> _keys = [];
    private int _clock;

    public override string Prefix => "zendesk";

    public string Token { get; set; } = "demo-token";

    public int Tickets => _tickets.Count;

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
        [("Connectors:Zendesk:BaseUrl", address.ToString()), ("Connectors:Zendesk:Email", "hub@acme.example"), ("Connectors:Zendesk:Token", Token)];

    public override IEnumerable<string> Contents()
    {
        lock (Gate)
            return [.. _tickets.SelectMany(ticket => ticket["comments"]!.AsArray()
                .Select(comment => $"{ticket["external_id"]} “{ticket["subject"]}”: {comment}")).Order(StringComparer.Ordinal)];
    }

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => Basic("hub@acme.example/token", Token), () => Error(401, "Couldn't authenticate you"));
        routes.MapGet("/api/v2/tickets", (string external_id) =>
        {
            lock (Gate) return Json(new JsonObject
            {
                ["tickets"] =
                new JsonArray([.. _tickets.Where(ticket => (string?)ticket["external_id"] == external_id).Select(static ticket => ticket.DeepClone())])
            });
        });
        routes.MapPost("/api/v2/uploads", async (string filename, HttpRequest request) =>
        {
            var text = await new StreamReader(request.Body).ReadToEndAsync();
            lock (Gate)
            {
                var token = $"upload-{_uploads.Count + 1}";
                _uploads[token] = $"[{filename}: {text.Split('\n').Length - 1} lines]";
                return Json(new JsonObject { ["upload"] = new JsonObject { ["token"] = token } }, 201);
            }
        });
        routes.MapPost("/api/v2/tickets", async (HttpRequest request) =>
        {
            var (fields, key) = ((JsonObject)(await ReadAsync(request))["ticket"]!, request.Headers["Idempotency-Key"].ToString());
            lock (Gate)
            {
                var body = fields.ToJsonString();
                if (_keys.TryGetValue(key, out var before))
                    return before.Body == body ? Json(new JsonObject { ["ticket"] = before.Ticket.DeepClone() }, 201)
                        : Error(400, "IdempotentRequestError", "Request parameters do not match");
                var ticket = new JsonObject
                {
                    ["id"] = _tickets.Count + 1L,
                    ["status"] = "new",
                    ["external_id"] = (string?)fields["external_id"],
                    ["subject"] = (string?)fields["subject"],
                    ["tags"] = fields["tags"]!.DeepClone(),
                    ["comments"] = new JsonArray(),
                    ["updated_at"] = Now(),
                };
                Comment(ticket, fields["comment"]!);
                _tickets.Add(ticket);
                if (key.Length > 0) _keys[key] = (body, ticket);
                return Json(new JsonObject { ["ticket"] = ticket.DeepClone() }, 201);
            }
        });
        routes.MapPut("/api/v2/tickets/{id:long}", async (long id, HttpRequest request) =>
        {
            var fields = (JsonObject)(await ReadAsync(request))["ticket"]!;
            lock (Gate)
            {
                if (_tickets.Find(ticket => (long)ticket["id"]! == id) is not { } ticket) return Error(404, "RecordNotFound");
                if ((bool?)fields["safe_update"] == true && (string?)fields["updated_stamp"] != (string?)ticket["updated_at"])
                    return Error(409, "UpdateConflict");
                Comment(ticket, fields["comment"]!);
                (ticket["tags"], ticket["updated_at"]) = (fields["tags"]!.DeepClone(), Now());
                return Json(new JsonObject { ["ticket"] = ticket.DeepClone() });
            }
        });
    }

    private static IResult Error(int status, string error, string description = "Made up by a stand-in") =>
        Json(new JsonObject { ["error"] = error, ["description"] = description }, status);

    private string Now() => DateTimeOffset.UnixEpoch.AddSeconds(++_clock).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private void Comment(JsonObject ticket, JsonNode comment) =>
        ticket["comments"]!.AsArray()
        .Add($"{((string)comment["body"]!).ReplaceLineEndings(" / ")} " +
            string.Join(' ', comment["uploads"]!.AsArray().Select(token => _uploads[(string)token!])));
}
