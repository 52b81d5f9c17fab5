using System.Globalization;
using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>HubSpot's contacts: unique e-mail addresses and lead ids, errors as HubSpot writes them.</summary>
internal sealed class HubSpotStandIn : StandIn
{
    private const string Contacts = "/crm/v3/objects/contacts";

    private readonly Dictionary<string, JsonObject> _contacts = [];

    public override string Prefix => "hubspot";

    public string Token { get; set; } = "pat-eu1-demo";

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
        [("Connectors:HubSpot:BaseUrl", address.ToString()), ("Connectors:HubSpot:Token", Token)];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _contacts.Values
            .Select(static contact =>
                string.Join(", ", contact.OrderBy(static field => field.Key, StringComparer.Ordinal).Select(static field => $"{field.Key}={field.Value}")))
                .Order(StringComparer.Ordinal)];
    }

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => $"Bearer {Token}", () => Error(401, "Authentication credentials not found."));
        routes.MapGet($"{Contacts}/{{value}}", (string value, string idProperty) =>
        {
            lock (Gate)
                return _contacts.FirstOrDefault(pair => Is(pair.Value, idProperty, value)) is { Key: { } id } found ? Json(Contact(id, found.Value))
                    : Error(404, "resource not found");
        });
        routes.MapPost(Contacts, async (HttpRequest request) =>
        {
            var fields = (JsonObject)(await ReadAsync(request))["properties"]!;
            lock (Gate)
            {
                var twin = _contacts.FirstOrDefault(pair => Is(pair.Value, "email", fields["email"]?.ToString())
                    || Is(pair.Value, "knowrithm_lead_id", fields["knowrithm_lead_id"]?.ToString()));
                if (twin.Key is not null) return Error(409, $"Contact already exists. Existing ID: {twin.Key}");
                var id = (_contacts.Count + 101).ToString(CultureInfo.InvariantCulture);
                _contacts[id] = Text(fields, []);
                return Json(Contact(id, _contacts[id]), 201);
            }
        });
        routes.MapPatch($"{Contacts}/{{id}}", async (string id, HttpRequest request) =>
        {
            var fields = (JsonObject)(await ReadAsync(request))["properties"]!;
            lock (Gate)
            {
                if (!_contacts.TryGetValue(id, out var contact)) return Error(404, "resource not found");
                Text(fields, contact);
                return Json(Contact(id, contact));
            }
        });
    }

    private static bool Is(JsonObject contact, string name, string? value) =>
        value is not null && string.Equals(contact[name]?.ToString(), value, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Text(JsonObject fields, JsonObject into)
    {
        foreach (var (name, value) in fields) into[name] = value?.ToString();
        return into;
    }

    private static JsonObject Contact(string id, JsonObject fields) => new() { ["id"] = id, ["properties"] = fields.DeepClone() };

    private static IResult Error(int status, string message) =>
        Json(new JsonObject { ["status"] = "error", ["message"] = message, ["correlationId"] = "made-up" }, status);
}
