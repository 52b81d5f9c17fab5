using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Acme.IntegrationHub.StandIns;

/// <summary>Salesforce: OAuth client credentials, SOQL as far as the connector writes it, Leads with their required fields.</summary>
internal sealed partial class SalesforceStandIn : StandIn
{
    private const string Data = "/services/data/v62.0";

    private readonly Dictionary<string, JsonObject> _leads = [];
    private int _tokens;

    public override string Prefix => "salesforce";

    public string ClientSecret { get; set; } = "demo-secret";

    /// <summary>Ends all sessions: whoever comes with the token from before gets a 401.</summary>
    public void EndSessions() => _tokens += 1000;

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
        [("Connectors:Salesforce:BaseUrl", address.ToString()), ("Connectors:Salesforce:ClientId", "demo-client"),
            ("Connectors:Salesforce:ClientSecret", ClientSecret)];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _leads.Values
            .Select(static lead => string.Join(", ", lead.OrderBy(static field => field.Key, StringComparer.Ordinal)
                .Select(static field => $"{field.Key}={field.Value}"))).Order(StringComparer.Ordinal)];
    }

    public override void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/services/oauth2/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return form["grant_type"] == "client_credentials" && form["client_id"] == "demo-client" && form["client_secret"] == ClientSecret
                ? Json(new JsonObject { ["access_token"] = $"00D-{++_tokens}", ["token_type"] = "Bearer" })
                : Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = "invalid client credentials" }, 400);
        });
        var data = routes.MapGroup(Data);
        Guard(data, () => $"Bearer 00D-{_tokens}", () => Error(401, "INVALID_SESSION_ID", "Session expired or invalid"));
        data.MapGet("/query", (string q) =>
        {
            var (id, email) = (IdIn().Match(q).Groups[1].Value, EmailIn().Match(q).Groups[1].Value.Replace("\\'", "'", StringComparison.Ordinal));
            lock (Gate)
            {
                var found = _leads.Where(pair => (string?)pair.Value["Knowrithm_Lead_Id__c"] == id
                    || (email.Length > 0 && string.Equals((string?)pair.Value["Email"], email, StringComparison.OrdinalIgnoreCase)));
                return Json(new JsonObject { ["records"] = new JsonArray([.. found.Select(static pair => Row(pair.Key, pair.Value))]) });
            }
        });
        data.MapPatch("/sobjects/Lead/Knowrithm_Lead_Id__c/{leadId}", async (string leadId, HttpRequest request) =>
        {
            var fields = await ReadAsync(request);
            if (fields.ContainsKey("Knowrithm_Lead_Id__c")) return Error(400, "INVALID_FIELD", "The external id must not stand in the body");
            lock (Gate)
            {
                var known = _leads.FirstOrDefault(pair => (string?)pair.Value["Knowrithm_Lead_Id__c"] == leadId);
                if (known.Key is null && (fields["LastName"] is null || fields["Company"] is null))
                    return Error(400, "REQUIRED_FIELD_MISSING", "Required fields are missing: [LastName, Company]");
                fields["Knowrithm_Lead_Id__c"] = leadId;
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
                if (!_leads.ContainsKey(id)) return Error(404, "NOT_FOUND", "The requested resource does not exist");
                Merge(fields, id);
                return Results.NoContent();
            }
        });
    }

    private static JsonObject Row(string id, JsonObject lead)
    {
        var row = new JsonObject { ["attributes"] = new JsonObject { ["type"] = "Lead" }, ["Id"] = id };
        foreach (var name in new[] { "Knowrithm_Lead_Id__c", "Knowrithm_Updated_At__c", "Knowrithm_Intent_At__c" })
            row[name] = ((string?)lead[name])?.Replace("Z", ".000+0000", StringComparison.Ordinal);
        // Only moments are written differently from how they came.
        row["Knowrithm_Lead_Id__c"] = (string?)lead["Knowrithm_Lead_Id__c"];
        return row;
    }

    private static IResult Error(int status, string code, string message) =>
        Json(new JsonArray(new JsonObject { ["errorCode"] = code, ["message"] = message }), status);

    private void Merge(JsonObject fields, string id)
    {
        if (!_leads.TryGetValue(id, out var lead)) _leads[id] = lead = [];
        foreach (var (name, value) in fields) lead[name] = value?.DeepClone();
    }

    [GeneratedRegex(@"Knowrithm_Lead_Id__c = '((?:[^'\\]|\\.)*)'")]
    private static partial Regex IdIn();

    [GeneratedRegex(@"Email = '((?:[^'\\]|\\.)*)'")]
    private static partial Regex EmailIn();
}
