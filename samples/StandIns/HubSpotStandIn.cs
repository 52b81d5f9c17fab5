using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>HubSpot's contacts of version 2026-09: unique e-mail addresses and lead ids, known properties alone, errors as HubSpot writes them.</summary>
internal sealed class HubSpotStandIn : StandIn
{
    private const string Contacts = "/crm/objects/2026-09/contacts";
    private const int Longest = 65_536;

    private static readonly string[] Unique = ["email", "knowrithm_lead_id"];
    private static readonly string[] Moments = ["knowrithm_updated_at", "knowrithm_intent_at"];
    private static readonly string[] Known =
    [
        .. Unique, .. Moments, "firstname", "lastname", "phone", "knowrithm_status", "knowrithm_source", "knowrithm_consent_marketing",
        "knowrithm_conversation_id", "knowrithm_outcome", "knowrithm_conversation_url",
    ];

    private readonly Dictionary<string, JsonObject> _contacts = [];

    public override string Name => "HubSpot";

    public override string? SecretKey => "Connectors:HubSpot:Token";

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
        [($"{Section}:BaseAddress", address.ToString()), (SecretKey!, Secret!), ($"{Section}:IntentOutcomes:0", "demo_booked")];

    /// <summary>A contact that is there already.</summary>
    public void Add(params (string Name, string Value)[] properties)
    {
        lock (Gate) Add(new JsonObject(properties.Select(static one => KeyValuePair.Create(one.Name, (JsonNode?)one.Value))));
    }

    public override IEnumerable<string> Contents()
    {
        lock (Gate)
            return
            [
                .. _contacts.Values.Select(static contact => string.Join(", ", contact.OrderBy(static field => field.Key, StringComparer.Ordinal)
                    .Select(static field => $"{field.Key}={field.Value}"))).Order(StringComparer.Ordinal),
            ];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = Body(status, message).ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => $"Bearer {Secret}", Error);
        routes.MapGet($"{Contacts}/{{value}}", (string value, string? idProperty, string? properties) =>
        {
            if (idProperty is not null && !Unique.Contains(idProperty)) return Error(400, $"{idProperty} is not a unique property");
            lock (Gate)
            {
                var found = _contacts.FirstOrDefault(pair => idProperty is null ? pair.Key == value : Is(pair.Value, idProperty, value));
                return found.Key is { } id ? Json(Contact(id, found.Value, properties?.Split(',') ?? [])) : Error(404, "resource not found");
            }
        });
        routes.MapPost(Contacts, async (HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            lock (Gate)
            {
                if (Problem(body) is { } problem) return Error(400, problem);
                var properties = (JsonObject)body["properties"]!;
                if (Twin(properties, null) is { } twin) return Error(409, $"Contact already exists. Existing ID: {twin}");
                var id = Add(properties);
                return Json(Contact(id, _contacts[id], Known), 201);
            }
        });
        routes.MapPatch($"{Contacts}/{{id}}", async (string id, HttpRequest request) =>
        {
            var body = await ReadAsync(request);
            lock (Gate)
            {
                if (!_contacts.TryGetValue(id, out var contact)) return Error(404, "resource not found");
                if (Problem(body) is { } problem) return Error(400, problem);
                var properties = (JsonObject)body["properties"]!;
                if (Twin(properties, id) is { } twin) return Error(409, $"Contact already exists. Existing ID: {twin}");
                foreach (var (name, value) in properties) contact[name] = value?.DeepClone();
                return Json(Contact(id, contact, Known));
            }
        });
    }

    private static string? Problem(JsonObject body)
    {
        if (Names(body, ["properties"], "associations") is { } problem) return $"Invalid input JSON: {problem}";
        foreach (var (name, value) in (JsonObject)body["properties"]!)
        {
            var text = value?.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string)value! : null;
            if (text is null) return $"Property values were not valid: {name} is not a text";
            if (!Known.Contains(name)) return $"Property values were not valid: Property \"{name}\" does not exist";
            if (Length(name, text, Longest) is { } wrong) return $"Property values were not valid: {wrong}";
            if (name == "email" && text.Split('@') is not [{ Length: > 0 }, { Length: > 0 }]) return "Property values were not valid: Email address is invalid";
            if (Moments.Contains(name) && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return $"Property values were not valid: {name} is not a time";
        }
        return null;
    }

    private static bool Is(JsonObject contact, string name, string? value) =>
        value is not null && string.Equals(contact[name]?.ToString(), value, StringComparison.OrdinalIgnoreCase);

    private static JsonObject Contact(string id, JsonObject fields, string[] asked) => new()
    {
        ["id"] = id,
        ["properties"] = new JsonObject(asked.Select(name => KeyValuePair.Create(name, fields[name]?.DeepClone()))),
        ["createdAt"] = "2026-01-01T00:00:00Z",
        ["updatedAt"] = "2026-01-01T00:00:00Z",
        ["archived"] = false,
    };

    private static IResult Error(int status, string message) => Json(Body(status, message), status);

    private static JsonObject Body(int status, string message) => new()
    {
        ["status"] = "error",
        ["message"] = message,
        ["correlationId"] = "aeb5f871-7f07-4993-9211-075dc63e7cbf",
        ["category"] = status == 409 ? "CONFLICT" : "VALIDATION_ERROR",
    };

    private string? Twin(JsonObject properties, string? except) => _contacts.FirstOrDefault(pair =>
        pair.Key != except && Unique.Any(name => Is(pair.Value, name, properties[name]?.ToString()))).Key;

    private string Add(JsonObject properties)
    {
        var id = (_contacts.Count + 101).ToString(CultureInfo.InvariantCulture);
        _contacts[id] = (JsonObject)properties.DeepClone();
        return id;
    }
}
