using System.Globalization;
using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>Intercom: contacts with unique external ids, tickets with parts.</summary>
internal sealed class IntercomStandIn : StandIn
{
    private readonly List<JsonObject> _contacts = [];
    private readonly List<JsonObject> _tickets = [];

    public override string Prefix => "intercom";

    public string Token { get; set; } = "demo-token";

    public int Tickets => _tickets.Count;

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ("Connectors:Intercom:BaseUrl", address.ToString()), ("Connectors:Intercom:Token", Token), ("Connectors:Intercom:TicketTypeId", "7"),
            ("Connectors:Intercom:AdminId", "42"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate)
            return
            [
                .. _contacts.Select(static contact => $"contact {contact["external_id"]} {contact["email"]}")
                    .Concat(_tickets.SelectMany(static ticket => ticket["ticket_parts"]!["ticket_parts"]!.AsArray()
                        .Select(part => $"“{ticket["ticket_attributes"]!["_default_title_"]}”: {part!["body"]}"))).Order(StringComparer.Ordinal),
            ];
    }

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => $"Bearer {Token}", () => Error(401, "unauthorized", "Access Token Invalid"));
        routes.MapPost("/contacts/search", async (HttpRequest request) =>
        {
            var query = (await ReadAsync(request))["query"]!;
            lock (Gate)
                return Json(new JsonObject
                {
                    ["type"] = "list",
                    ["data"] = new JsonArray([.. _contacts.Where(contact => query["value"]!.AsArray()
                        .Any(each => (string?)contact[(string)each!["field"]!] == (string?)each["value"])).Select(static contact => contact.DeepClone())]),
                });
        });
        routes.MapPost("/contacts", async (HttpRequest request) =>
        {
            var contact = await ReadAsync(request);
            lock (Gate)
            {
                if (_contacts.Exists(each => (string?)each["external_id"] == (string?)contact["external_id"]))
                    return Error(409, "conflict", "A contact matching those details already exists");
                contact["id"] = $"c{_contacts.Count + 1}";
                _contacts.Add(contact);
                return Json(contact.DeepClone());
            }
        });
        routes.MapPost("/tickets/search", async (HttpRequest request) =>
        {
            var query = (await ReadAsync(request))["query"]!;
            lock (Gate)
                return Json(new JsonObject
                {
                    ["tickets"] =
                    new JsonArray([.. _tickets.Where(ticket => (string?)ticket["contacts"]![0]!["id"] == (string?)query["value"])
                        .Select(static ticket => ticket.DeepClone())])
                });
        });
        routes.MapGet("/tickets/{id}", (string id) =>
        {
            lock (Gate) return Find(id) is { } ticket ? Json(ticket.DeepClone()) : Error(404, "ticket_not_found", "Ticket not found");
        });
        routes.MapPost("/tickets", async (HttpRequest request) =>
        {
            var ticket = await ReadAsync(request);
            if ((string?)ticket["ticket_type_id"] != "7") return Error(404, "ticket_type_not_found", "Ticket type not found");
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
            lock (Gate)
            {
                if (Find(id) is not { } ticket) return Error(404, "ticket_not_found", "Ticket not found");
                ticket["ticket_parts"]!["ticket_parts"]!.AsArray()
                    .Add(new JsonObject { ["part_type"] = (string?)reply["message_type"], ["body"] = (string?)reply["body"] });
                return Json(new JsonObject { ["type"] = "ticket_part" });
            }
        });
    }

    private static IResult Error(int status, string code, string message) => Json(new JsonObject
    {
        ["type"] = "error.list",
        ["request_id"] = "made-up",
        ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }),
    }, status);

    private JsonObject? Find(string id) => _tickets.Find(ticket => (string?)ticket["id"] == id);
}
