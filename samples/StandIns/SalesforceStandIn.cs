using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>Salesforce: OAuth, SOQL as far as the connector writes it, Leads with their required fields and lengths.</summary>
internal sealed partial class SalesforceStandIn : StandIn
{
    private const string External = "Knowrithm_Lead_Id__c";

    private static readonly string[] Moments = ["Knowrithm_Updated_At__c", "Knowrithm_Intent_At__c"];
    private static readonly Dictionary<string, int> Lengths = new()
    {
        ["FirstName"] = 40,
        ["LastName"] = 80,
        ["Company"] = 255,
        ["Email"] = 80,
        ["Phone"] = 40,
        ["LeadSource"] = 255,
        ["Description"] = 32_000,
        [External] = 255,
        ["Knowrithm_Status__c"] = 255,
        ["Knowrithm_Updated_At__c"] = 30,
        ["Knowrithm_Intent_At__c"] = 30,
        ["Knowrithm_Conversation_Id__c"] = 255,
        ["Knowrithm_Outcome__c"] = 255,
        ["Knowrithm_Conversation_Url__c"] = 255,
    };

    private readonly Dictionary<string, JsonObject> _leads = [];
    private int _sessions;

    public override string Name => "Salesforce";

    public override string? SecretKey => "Connectors:Salesforce:ClientSecret";

    public int SignIns { get; private set; }

    /// <summary>The claims of the last assertion.</summary>
    public JsonObject? Claims { get; private set; }

    /// <summary>Ends all sessions: whoever uses a token from before gets a 401.</summary>
    public void EndSessions() => _sessions++;

    /// <summary>A Lead that is there already.</summary>
    public void Add(params (string Name, string Value)[] fields)
    {
        lock (Gate) _leads[$"00Q{_leads.Count + 1:000000000000}"] = new(fields.Select(static one => KeyValuePair.Create(one.Name, (JsonNode?)one.Value)));
    }

    public void Convert()
    {
        lock (Gate)
            foreach (var lead in _leads.Values) lead["IsConverted"] = true;
    }

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
        [($"{Section}:BaseAddress", address.ToString()), ($"{Section}:ClientId", "demo-client"), (SecretKey!, Secret!),
            ($"{Section}:IntentOutcomes:0", "demo_booked")];

    public override IEnumerable<string> Contents()
    {
        lock (Gate)
            return
            [
                .. _leads.Values.Select(static lead => string.Join(", ", lead.OrderBy(static field => field.Key, StringComparer.Ordinal)
                    .Select(static field => $"{field.Key}={field.Value}"))).Order(StringComparer.Ordinal),
            ];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = Body("FIELD_CUSTOM_VALIDATION_EXCEPTION", message).ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/services/oauth2/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            SignIns++;
            if (form["assertion"].ToString() is { Length: > 0 } assertion)
                Claims = (JsonObject)JsonNode.Parse(Encoding.UTF8.GetString(Decode(assertion.Split('.')[1])))!;
            return Claims is not null || (form["grant_type"] == "client_credentials" && form["client_id"] == "demo-client" && form["client_secret"] == Secret)
                ? Json(new JsonObject { ["access_token"] = $"00D-{Secret}-{_sessions}", ["token_type"] = "Bearer" })
                : Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = "invalid client credentials" }, 400);
        });
        var data = routes.MapGroup("/services/data/v62.0");
        Guard(data, () => $"Bearer 00D-{Secret}-{_sessions}", static (status, message) => Error(status, status == 401 ? "INVALID_SESSION_ID"
            : "UNSUPPORTED_MEDIA_TYPE", message));
        data.MapGet("/query", (string q) =>
        {
            if (Query().Match(q) is not { Success: true } match)
            {
                Violations.Enqueue($"another query: {q}");
                return Error(400, "MALFORMED_QUERY", "unexpected token");
            }
            var (id, email) = (Unquote(match.Groups["id"].Value), match.Groups["email"].Success ? Unquote(match.Groups["email"].Value) : null);
            lock (Gate)
            {
                var found = _leads.Where(pair => (string?)pair.Value[External] == id || (email is not null && pair.Value[External] is null
                    && pair.Value["IsConverted"] is null && string.Equals((string?)pair.Value["Email"], email, StringComparison.OrdinalIgnoreCase))).ToList();
                return Json(new JsonObject
                {
                    ["totalSize"] = found.Count,
                    ["done"] = true,
                    ["records"] = new JsonArray([.. found.Select(static pair => Row(pair.Key, pair.Value))])
                });
            }
        });
        data.MapPatch($"/sobjects/Lead/{External}/{{leadId}}", async (string leadId, HttpRequest request) =>
        {
            var fields = await ReadAsync(request);
            lock (Gate)
            {
                if (fields.ContainsKey(External)) return Error(400, "INVALID_FIELD", "The external id must not stand in the body");
                if (Problem(fields) is { } problem) return problem;
                var known = _leads.FirstOrDefault(pair => (string?)pair.Value[External] == leadId);
                if (known.Key is null && (string.IsNullOrWhiteSpace((string?)fields["LastName"]) || string.IsNullOrWhiteSpace((string?)fields["Company"])))
                    return Error(400, "REQUIRED_FIELD_MISSING", "Required fields are missing: [LastName, Company]");
                fields[External] = leadId;
                var id = known.Key ?? $"00Q{_leads.Count + 1:000000000000}";
                Merge(fields, id);
                return known.Key is null ? Json(new JsonObject { ["id"] = id, ["success"] = true, ["created"] = true }, 201) : Results.NoContent();
            }
        });
        data.MapPatch("/sobjects/Lead/{id}", async (string id, HttpRequest request) =>
        {
            var fields = await ReadAsync(request);
            lock (Gate)
            {
                if (!_leads.TryGetValue(id, out var lead)) return Error(404, "NOT_FOUND", "The requested resource does not exist");
                if (lead["IsConverted"] is not null) return Error(400, "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead");
                if (Problem(fields) is { } problem) return problem;
                Merge(fields, id);
                return Results.NoContent();
            }
        });
    }

    private static byte[] Decode(string text) => System.Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/')
        .PadRight((text.Length + 3) / 4 * 4, '='));

    private static string Unquote(string text) => text.Replace("\\'", "'", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    private static IResult? Problem(JsonObject fields)
    {
        foreach (var (name, value) in fields)
        {
            if (!Lengths.TryGetValue(name, out var longest)) return Error(400, "INVALID_FIELD", $"No such column '{name}' on sobject of type Lead");
            if (Length(name, (string?)value, longest) is { } problem) return Error(400, "STRING_TOO_LONG", problem);
            if (name == "Email" && ((string?)value)?.Split('@') is not [{ Length: > 0 }, { Length: > 0 }])
                return Error(400, "INVALID_EMAIL_ADDRESS", "Email: invalid email address");
            if (Moments.Contains(name) && !DateTimeOffset.TryParse((string?)value, System.Globalization.CultureInfo.InvariantCulture, out _))
                return Error(400, "JSON_PARSER_ERROR", $"{name} is not a date");
        }
        return null;
    }

    // Moments are written differently from how they came.
    private static JsonObject Row(string id, JsonObject lead)
    {
        var row = new JsonObject { ["attributes"] = new JsonObject { ["type"] = "Lead" }, ["Id"] = id, ["IsConverted"] = lead["IsConverted"] is not null };
        row[External] = (string?)lead[External];
        foreach (var name in Moments) row[name] = ((string?)lead[name])?.Replace("Z", ".000+0000", StringComparison.Ordinal);
        return row;
    }

    private static IResult Error(int status, string code, string message) => Json(Body(code, message), status);

    private static JsonArray Body(string code, string message) => new(new JsonObject { ["errorCode"] = code, ["message"] = message });

    private void Merge(JsonObject fields, string id)
    {
        if (!_leads.TryGetValue(id, out var lead)) _leads[id] = lead = [];
        foreach (var (name, value) in fields) lead[name] = value?.DeepClone();
    }

    [GeneratedRegex("^SELECT Id, IsConverted, Knowrithm_Lead_Id__c, Knowrithm_Updated_At__c, Knowrithm_Intent_At__c FROM Lead WHERE Knowrithm_Lead_Id__c = "
        + @"'(?<id>(?:[^'\\]|\\['\\])*)'( OR \(Email = '(?<email>(?:[^'\\]|\\['\\])*)' AND Knowrithm_Lead_Id__c = null AND IsConverted = false\))? LIMIT 20$")]
    private static partial Regex Query();
}
