using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>Intercom: contacts with unique external ids, tickets with parts.</summary>
internal sealed partial class IntercomStandIn : StandIn
{
    private readonly List<JsonObject> _contacts = [];
    private readonly List<JsonObject> _tickets = [];

    public override string Name => "Intercom";

    public override string? SecretKey => "Connectors:Intercom:Token";

    public int Tickets => _tickets.Count;

    /// <summary>Whether searches lag behind writes, as Intercom's do.</summary>
    public bool IsSearchLate { get; set; }

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
        [($"{Section}:BaseAddress", address.ToString()), (SecretKey!, Secret!), ($"{Section}:TicketTypeId", "7"), ($"{Section}:AdminId", "42")];

    /// <summary>A contact that searches do not find, and whose id is taken.</summary>
    public void Archive(string externalId)
    {
        lock (Gate) _contacts.Add(new() { ["id"] = "c0", ["external_id"] = externalId, ["archived"] = true });
    }

    public override IEnumerable<string> Contents()
    {
        lock (Gate)
            return
            [
                .. _contacts.Select(static contact => $"contact {contact["external_id"]} {contact["email"]} {contact["name"]} {contact["phone"]}")
                    .Concat(_tickets.SelectMany(static ticket => ticket["ticket_parts"]!["ticket_parts"]!.AsArray()
                        .Select(part => $"“{ticket["ticket_attributes"]!["_default_title_"]}”: {part!["body"]}"))).Order(StringComparer.Ordinal),
            ];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = Body("parameter_invalid", message).ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => $"Bearer {Secret}", static (status, message) => Error(status, "unauthorized", message));
        routes.MapPost("/contacts/search", async (HttpRequest request) =>
        {
            var query = (await ReadAsync(request))["query"]!;
            lock (Gate)
            {
                var found = _contacts.Where(contact => contact["archived"] is null && query["value"]!.AsArray()
                    .Any(each => (string?)contact[(string)each!["field"]!] == (string?)each["value"])).Select(static contact => contact.DeepClone());
                return Json(new JsonObject { ["type"] = "list", ["data"] = new JsonArray([.. found]) });
            }
        });
        routes.MapPost("/contacts", async (HttpRequest request) =>
        {
            var contact = await ReadAsync(request);
            if (Names(contact, ["role"], "external_id", "email", "phone", "name") is { } problem) return Error(400, "parameter_invalid", problem);
            if (Length("name", (string?)contact["name"], 255, 1) is { } wrong) return Error(400, "parameter_invalid", wrong);
            lock (Gate)
            {
                if (_contacts.Find(each => (string?)each["external_id"] == (string?)contact["external_id"]) is { } twin)
                    return Error(409, "conflict", $"A contact matching those details already exists with id={twin["id"]}");
                contact["id"] = $"c{_contacts.Count + 1}";
                _contacts.Add(contact);
                return Json(contact.DeepClone());
            }
        });
        routes.MapPost("/tickets/search", async (HttpRequest request) =>
        {
            var query = (await ReadAsync(request))["query"]!;
            lock (Gate)
            {
                var found = _tickets.Where(ticket => !IsSearchLate && (string?)ticket["contacts"]![0]!["id"] == (string?)query["value"]);
                return Json(new JsonObject { ["type"] = "ticket.list", ["tickets"] = new JsonArray([.. found.Select(static ticket => ticket.DeepClone())]) });
            }
        });
        routes.MapGet("/tickets/{id}", (string id) =>
        {
            lock (Gate) return Find(id) is { } ticket ? Json(ticket.DeepClone()) : Error(404, "ticket_not_found", "Ticket not found");
        });
        routes.MapPost("/tickets", async (HttpRequest request) =>
        {
            var ticket = await ReadAsync(request);
            if (Names(ticket, ["ticket_type_id", "contacts"], "ticket_attributes") is { } problem) return Error(400, "parameter_invalid", problem);
            if ((string?)ticket["ticket_type_id"] != "7") return Error(404, "ticket_type_not_found", "Ticket type not found");
            if (Length("title", (string?)ticket["ticket_attributes"]!["_default_title_"], 255) is { } wrong) return Error(400, "parameter_invalid", wrong);
            lock (Gate)
            {
                ticket["id"] = (501 + _tickets.Count).ToString(CultureInfo.InvariantCulture);
                ticket["ticket_parts"] = new JsonObject { ["ticket_parts"] = new JsonArray() };
                _tickets.Add(ticket);
                return Json(ticket.DeepClone());
            }
        });
        routes.MapPost("/tickets/{id}/reply", async (string id, HttpRequest request) =>
        {
            var reply = await ReadAsync(request);
            if (Names(reply, ["message_type", "type", "admin_id", "body"]) is { } problem) return Error(400, "parameter_invalid", problem);
            lock (Gate)
            {
                if (Find(id) is not { } ticket) return Error(404, "ticket_not_found", "Ticket not found");
                var body = (string)reply["body"]!;
                if (Tag().Match(body.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal)) is { Success: true } tag)
                    Violations.Enqueue($"markup: {tag.Value}");
                ticket["ticket_parts"]!["ticket_parts"]!.AsArray().Add(new JsonObject
                {
                    ["part_type"] = (string?)reply["message_type"],
                    ["body"] = WebUtility.HtmlDecode(body.Replace("</p><p>", " / ", StringComparison.Ordinal)),
                });
                return Json(new JsonObject { ["type"] = "ticket_part" });
            }
        });
    }

    private static IResult Error(int status, string code, string message) => Json(Body(code, message), status);

    private static JsonObject Body(string code, string message) => new()
    {
        ["type"] = "error.list",
        ["request_id"] = "b2f08ff9",
        ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }),
    };

    private JsonObject? Find(string id) => _tickets.Find(ticket => (string?)ticket["id"] == id);

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();
}
