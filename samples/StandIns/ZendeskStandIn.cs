using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>Zendesk: OAuth client credentials, tickets with external ids, uploads, idempotency keys and guarded updates.</summary>
internal sealed class ZendeskStandIn : StandIn
{
    private readonly List<JsonObject> _tickets = [];
    private readonly Dictionary<string, string> _uploads = [];
    private readonly Dictionary<string, (string Body, JsonObject Ticket)> _keys = [];
    private int _clock;

    public override string Name => "Zendesk";

    public override string? SecretKey => "Connectors:Zendesk:ClientSecret";

    public int Tickets => _tickets.Count;

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
        [($"{Section}:BaseAddress", address.ToString()), ($"{Section}:ClientId", "knowrithm"), (SecretKey!, Secret!)];

    /// <summary>Closes all tickets, which then cannot be changed any more.</summary>
    public void Close()
    {
        lock (Gate) _tickets.ForEach(static ticket => ticket["status"] = "closed");
    }

    public override IEnumerable<string> Contents()
    {
        lock (Gate)
            return
            [
                .. _tickets.SelectMany(static ticket => ticket["comments"]!.AsArray().Select(comment =>
                    $"{ticket["external_id"]} “{ticket["subject"]}”: {comment}"))
                    .Order(StringComparer.Ordinal),
            ];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = Body("RecordInvalid", message).ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/oauth/tokens", async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            if (Names(body, ["grant_type", "client_id", "client_secret", "scope"], "expires_in") is { } problem) return Error(400, "invalid_request", problem);
            if ((int?)body["expires_in"] is not (> 300 and < 172800)) return Error(400, "invalid_request", "expires_in is out of range");
            return (string?)body["grant_type"] == "client_credentials" && (string?)body["client_id"] == "knowrithm" && (string?)body["client_secret"] == Secret
                ? Json(new JsonObject
                {
                    ["access_token"] = $"token-{Secret}",
                    ["token_type"] = "bearer",
                    ["scope"] = (string?)body["scope"],
                    ["expires_in"] = 7200
                })
                : Error(401, "invalid_client", "Client authentication failed");
        });
        var api = routes.MapGroup("/api/v2");
        Guard(api, () => $"Bearer token-{Secret}", static (status, message) => Error(status, "Couldn't authenticate you", message));
        api.MapGet("/tickets", (string external_id) =>
        {
            lock (Gate)
            {
                var found = _tickets.Where(ticket => (string?)ticket["external_id"] == external_id).Select(static ticket => ticket.DeepClone());
                return Json(new JsonObject { ["tickets"] = new JsonArray([.. found]), ["count"] = found.Count() });
            }
        });
        api.MapPost("/uploads", async (string filename, HttpRequest request) =>
        {
            var text = await new StreamReader(request.Body).ReadToEndAsync();
            lock (Gate)
            {
                var token = $"upload-{_uploads.Count + 1}";
                _uploads[token] = $"[{filename}: {text.Split('\n').Count(static line => line.StartsWith('['))} messages]";
                return Json(new JsonObject { ["upload"] = new JsonObject { ["token"] = token } }, 201);
            }
        }).WithMetadata(new TakesFiles());
        api.MapPost("/tickets", async (HttpRequest request) =>
        {
            var (whole, key) = (await ReadAsync(request), request.Headers["Idempotency-Key"].ToString());
            lock (Gate)
            {
                var fields = whole["ticket"] as JsonObject ?? [];
                if (Problem(fields, ["comment"], "external_id", "subject", "requester", "tags", "priority", "via_followup_source_id") is { } problem)
                    return Error(422, "RecordInvalid", problem);
                // An upload has another token in each attempt.
                var body = Comparable(fields);
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
                Comment(ticket, (JsonObject)fields["comment"]!);
                _tickets.Add(ticket);
                if (key.Length > 0) _keys[key] = (body, ticket);
                return Json(new JsonObject { ["ticket"] = ticket.DeepClone() }, 201);
            }
        });
        api.MapPut("/tickets/{id:long}", async (long id, HttpRequest request) =>
        {
            var whole = await ReadAsync(request);
            lock (Gate)
            {
                var fields = whole["ticket"] as JsonObject ?? [];
                if (_tickets.Find(ticket => (long)ticket["id"]! == id) is not { } ticket) return Error(404, "RecordNotFound", "Not found");
                if (Problem(fields, ["comment"], "tags", "safe_update", "updated_stamp") is { } problem) return Error(422, "RecordInvalid", problem);
                if ((string?)ticket["status"] == "closed") return Error(422, "RecordInvalid", "Status: closed prevents ticket update");
                if ((bool?)fields["safe_update"] == true && (string?)fields["updated_stamp"] != (string?)ticket["updated_at"])
                    return Error(409, "UpdateConflict", "Safe Update prevented the update due to outdated ticket data");
                Comment(ticket, (JsonObject)fields["comment"]!);
                (ticket["tags"], ticket["updated_at"]) = (fields["tags"]!.DeepClone(), Now());
                return Json(new JsonObject { ["ticket"] = ticket.DeepClone() });
            }
        });
    }

    private static string? Problem(JsonObject fields, string[] required, params string[] optional)
    {
        var comment = fields["comment"] as JsonObject ?? [];
        var requester = fields["requester"] as JsonObject;
        return Names(fields, required, optional) ?? Names(comment, ["body"], "public", "uploads")
            ?? (requester is null ? null : Names(requester, ["name", "email"]) ?? Length("Name", (string?)requester["name"], 255, 1))
            ?? Length("Subject", (string?)fields["subject"], 150, 1) ?? Length("Body", (string?)comment["body"], 65_535, 1)
            ?? ((string?)fields["subject"])?.IndexOf('\n', StringComparison.Ordinal) switch { > -1 => "Subject has several lines", _ => null };
    }

    private static string Comparable(JsonObject fields)
    {
        var copy = (JsonObject)fields.DeepClone();
        ((JsonObject)copy["comment"]!).Remove("uploads");
        return copy.ToJsonString();
    }

    private static IResult Error(int status, string error, string description) => Json(Body(error, description), status);

    private static JsonObject Body(string error, string description) => new() { ["error"] = error, ["description"] = description };

    private string Now() => DateTimeOffset.UnixEpoch.AddSeconds(++_clock).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private void Comment(JsonObject ticket, JsonObject comment)
    {
        var body = (string)comment["body"]!;
        foreach (var text in new[] { body, (string)ticket["subject"]! })
            if (text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal)) Violations.Enqueue($"a placeholder: {text}");
        if ((bool?)comment["public"] != false) Violations.Enqueue("a public comment");
        var uploads = comment["uploads"] as JsonArray ?? [];
        ticket["comments"]!.AsArray().Add($"{body.ReplaceLineEndings(" / ")} {string.Join(' ', uploads.Select(token => _uploads[(string)token!]))}");
    }
}
