// Salesforce: a Lead for each lead, enriched when a conversation ends with high intent.
//
// Copy this file into an application that references Knowrithm.Client.Events, one of its stores, and Microsoft.IdentityModel.JsonWebTokens:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db")
//         .AddSalesforceConnector(builder.Configuration.GetSection("Connectors:Salesforce"));
//
// At Knowrithm: an API key with the scope read.
// At Salesforce: an External Client App (connected apps are restricted since Spring '26) with the scope api, for the client credentials flow or the JWT bearer
//   flow with a certificate; an integration user who may read, create and edit Leads and the custom fields below, and nothing else. Once, the custom fields of
//   Lead that end in __c: texts of 255, of which Knowrithm_Lead_Id__c is an External ID and unique; Knowrithm_Updated_At__c and Knowrithm_Intent_At__c are
//   date/time.
// Once: one query by external id or e-mail; what is not there is upserted by external id, so the same upsert twice is one Lead. A converted Lead is left alone.
// Never: something older over something newer, something empty over anything, or a placeholder over a name: LastName and Company, which Salesforce requires,
//   get theirs only when a Lead is created.
// Limits: requests in 24 hours, 403 REQUEST_LIMIT_EXCEEDED beyond; 40 characters a first name or phone, 80 a last name, 32,000 a description.
// Pages: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/dome_upsert.htm
//   https://help.salesforce.com/s/articleView?id=xcloud.external_client_apps.htm
//   https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm
// Not held against a specification: Salesforce publishes none of Leads. Compare it with these pages before you rely on it.
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Knowrithm.Connectors;

internal static class SalesforceConnector
{
    private const string Name = "Salesforce";
    private const string LeadId = "Knowrithm_Lead_Id__c", UpdatedAt = "Knowrithm_Updated_At__c", IntentAt = "Knowrithm_Intent_At__c";

    // A response to a sign-in names no lifetime: it is the org's session setting, 2 hours by default. One that ends earlier shows as a 401.
    private static readonly TimeSpan Session = TimeSpan.FromHours(2);

    /// <summary>From a lead's fields to a Lead's, with their greatest lengths: the table to change.</summary>
    internal static readonly (string From, string To, int Longest, Func<Lead, string?> Value)[] LeadMapping =
    [
        ("id", LeadId, 255, lead => lead.Id),
        ("email", "Email", 80, lead => lead.Email?.Length <= 80 ? lead.Email : null),
        ("first_name", "FirstName", 40, lead => lead.FirstName),
        ("last_name", "LastName", 80, lead => lead.LastName),
        ("phone", "Phone", 40, lead => lead.Phone),
        ("status", "Knowrithm_Status__c", 255, lead => lead.Status?.Value),
        ("source", "LeadSource", 255, lead => lead.Source),
        ("notes", "Description", 32_000, lead => lead.Notes),
        ("updated_at", UpdatedAt, 30, lead => Moment(lead.UpdatedAt ?? lead.CreatedAt)),
    ];

    /// <summary>From a conversation that ended with high intent to the fields of its Lead.</summary>
    internal static readonly (string From, string To, int Longest, Func<Intent, string?> Value)[] IntentMapping =
    [
        ("conversation.id", "Knowrithm_Conversation_Id__c", 255, intent => intent.Conversation.Id),
        ("conversation.conversion_outcome", "Knowrithm_Outcome__c", 255, intent => intent.Conversation.ConversionOutcome),
        ("conversation link", "Knowrithm_Conversation_Url__c", 255, intent => intent.Link),
        ("conversation.ended_at", IntentAt, 30, intent => Moment(intent.EndedAt)),
    ];

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:Salesforce</c>.</summary>
    public static KnowrithmEventsBuilder AddSalesforceConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddKnowrithmClient();
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.ClientId.Length > 0, $"{section.Path}:ClientId is missing.")
            .Validate(static options => options.ClientSecret is { Length: > 0 } || options is { PrivateKey.Length: > 0, Username.Length: > 0 },
                $"{section.Path}:ClientSecret is missing (or {section.Path}:PrivateKey and {section.Path}:Username).")
            .Validate(static options => options.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:BaseAddress must be an https address such as https://acme.my.salesforce.com.");
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue;
            (destination.BaseAddress, destination.Timeout) = (options.BaseAddress, options.Timeout);
            destination.Credential = options.ClientId + options.ClientSecret + options.PrivateKey;
            destination.SignIn = async (http, token) =>
            {
                using var form = new FormUrlEncodedContent(Grant(options, services.GetRequiredService<TimeProvider>().GetUtcNow()));
                using var response = await http.PostAsync(new Uri("services/oauth2/token", UriKind.Relative), form, token);
                using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(token));
                return new(json.RootElement.GetProperty("access_token").GetString()!, Session);
            };
        });
        return events.RememberLeads().AddHandler<LeadEvent, Handler>(static handler => handler.ReadsKnowrithm(), "Salesforce leads")
            .AddHandler<ConversationEnded, Handler>(static handler => handler.ReadsKnowrithm(), "Salesforce intents");
    }

    private static Dictionary<string, string> Grant(Options options, DateTimeOffset now)
    {
        if (options.PrivateKey is not { Length: > 0 } key)
            return new() { ["grant_type"] = "client_credentials", ["client_id"] = options.ClientId, ["client_secret"] = options.ClientSecret! };
        using var rsa = RSA.Create();
        rsa.ImportFromPem(key);
        var signing = new SigningCredentials(new RsaSecurityKey(rsa) { CryptoProviderFactory = new() { CacheSignatureProviders = false } }, "RS256");
        var assertion = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.ClientId,
            Audience = options.Audience,
            Claims = new Dictionary<string, object> { ["sub"] = options.Username! },
            Expires = now.AddMinutes(3).UtcDateTime,
            SigningCredentials = signing,
        });
        return new() { ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer", ["assertion"] = assertion };
    }

    // To the second, as Salesforce keeps it.
    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    internal sealed record Intent(Conversation Conversation, DateTimeOffset EndedAt, string? Link);

    internal sealed record Options
    {
        /// <summary>My Domain: <c>https://acme.my.salesforce.com</c>.</summary>
        public Uri? BaseAddress { get; init; }

        public string ApiVersion { get; init; } = "v62.0";

        /// <summary>The app's consumer key.</summary>
        public string ClientId { get; init; } = "";

        /// <summary>Client credentials: the consumer secret. A secret.</summary>
        public string? ClientSecret { get; init; }

        /// <summary>JWT bearer, instead: the private key of the certificate, PEM. A secret.</summary>
        public string? PrivateKey { get; init; }

        /// <summary>JWT bearer: the user to act as.</summary>
        public string? Username { get; init; }

        /// <summary>JWT bearer: <c>https://test.salesforce.com</c> for a sandbox org.</summary>
        public string Audience { get; init; } = "https://login.salesforce.com";

        /// <summary>The required <c>Company</c> of a new Lead, since a visitor names none; and <c>LastName</c>, where a lead has none.</summary>
        public string Company { get; init; } = "(unknown)";

        public string LastName { get; init; } = "(unknown)";

        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

        /// <summary>High intent: the conversation's <c>conversion_outcome</c> is one of these, or the lead's <c>status</c> is one of those.</summary>
        public string[] IntentOutcomes { get; init; } = [];

        public string[] IntentLeadStatuses { get; init; } = [];

        /// <summary>A link back such as <c>https://desk.acme.example/conversations/{conversation_id}</c>; null for none.</summary>
        public string? ConversationLink { get; init; }
    }

    internal sealed class Handler(IHttpClientFactory clients, IKnowrithmClient knowrithm, EventMemory memory, IOptionsMonitor<Options> options)
        : IEventHandler<LeadEvent>, IEventHandler<ConversationEnded>
    {
        public async Task HandleAsync(LeadEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
        {
            // A lead that is gone is written nowhere.
            if (await knowrithm.FindLeadAsync(knowrithmEvent.Lead.Id, cancellationToken) is { } lead) await WriteAsync(lead, null, cancellationToken);
        }

        public async Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
        {
            var (rule, outcome) = (options.CurrentValue, knowrithmEvent.Conversation.ConversionOutcome);
            var matters = rule.IntentOutcomes.Contains(outcome, StringComparer.OrdinalIgnoreCase);
            if (await memory.FindLeadIdAsync(knowrithmEvent, context, TimeSpan.FromMinutes(15), matters, cancellationToken) is not { } leadId) return;
            if (await knowrithm.FindLeadAsync(leadId, cancellationToken) is not { } lead) return;
            var conversation = await knowrithm.GetConversationAsync(knowrithmEvent, leadId, cancellationToken);
            if (!rule.IntentOutcomes.Contains(conversation.ConversionOutcome, StringComparer.OrdinalIgnoreCase)
                && !rule.IntentLeadStatuses.Contains(lead.Status?.Value, StringComparer.OrdinalIgnoreCase)) return;
            var link = rule.ConversationLink?.Replace("{conversation_id}", Uri.EscapeDataString(conversation.Id), StringComparison.Ordinal);
            var endedAt = conversation.EndedAt ?? knowrithmEvent.Timestamp ?? context.ReceivedAt;
            await WriteAsync(lead, new(conversation, endedAt, link), cancellationToken);
        }

        private async Task WriteAsync(Lead lead, Intent? intent, CancellationToken cancellationToken)
        {
            using var http = clients.CreateClient(Name);
            try
            {
                for (var isSecond = false; !await TryWriteAsync(http, lead, intent, isSecond, cancellationToken); isSecond = true)
                {
                }
            }
            catch (DestinationException e) when (IsLater(e.Reason))
            {
                // The quota of a day, or a record that another request holds: their status says that the data is wrong.
                throw new RetryLaterException(TimeSpan.FromMinutes(5), e.Message, e);
            }
        }

        private async Task<bool> TryWriteAsync(HttpClient http, Lead lead, Intent? intent, bool isSecond, CancellationToken cancellationToken)
        {
            var (settings, known) = (options.CurrentValue, await FindAsync(http, lead, cancellationToken));
            if (known is { } one && one.GetProperty("IsConverted").ValueKind == JsonValueKind.True) return true;
            var fields = new JsonObject();
            Add(fields, LeadMapping, lead, known, UpdatedAt);
            if (intent is not null) Add(fields, IntentMapping, intent, known, IntentAt);
            if (fields.Count == 0) return true;
            var address = $"services/data/{settings.ApiVersion}/sobjects/Lead/";
            if (known is { } found) address += found.GetProperty("Id").GetString();
            else
            {
                (fields["Company"], fields["LastName"]) = (settings.Company, (string?)fields["LastName"] ?? settings.LastName);
                // The upsert's address carries the external id: its body must not.
                fields.Remove(LeadId);
                address += $"{LeadId}/{Uri.EscapeDataString(lead.Id)}";
            }
            try
            {
                await http.SendJsonAsync(HttpMethod.Patch, address, fields, cancellationToken: cancellationToken);
                return true;
            }
            catch (DestinationException e) when (e.Status == HttpStatusCode.Conflict && !isSecond)
            {
                // Somebody wrote meanwhile: then it is found now.
                return false;
            }
        }

        private static bool IsLater(string reason) =>
            reason.StartsWith("REQUEST_LIMIT_EXCEEDED", StringComparison.Ordinal) || reason.StartsWith("UNABLE_TO_LOCK_ROW", StringComparison.Ordinal);

        private async Task<JsonElement?> FindAsync(HttpClient http, Lead lead, CancellationToken cancellationToken)
        {
            var byEmail = string.IsNullOrWhiteSpace(lead.Email) ? "" : $" OR (Email = {Quote(lead.Email)} AND {LeadId} = null AND IsConverted = false)";
            var query = $"SELECT Id, IsConverted, {LeadId}, {UpdatedAt}, {IntentAt} FROM Lead WHERE {LeadId} = {Quote(lead.Id)}{byEmail} LIMIT 20";
            var found = await http.GetJsonAsync(
                $"services/data/{options.CurrentValue.ApiVersion}/query?q={Uri.EscapeDataString(query)}", cancellationToken);
            var rows = found.GetProperty("records").EnumerateArray().ToList();
            // Its own; else somebody's of that address that is nobody's yet.
            var own = rows.FindIndex(row => row.GetProperty(LeadId).ValueKind == JsonValueKind.String);
            return rows.Count == 0 ? null : rows[Math.Max(own, 0)];
        }

        // Nothing when Salesforce has the same or something newer.
        private static void Add<T>(
            JsonObject into, (string From, string To, int Longest, Func<T, string?> Value)[] mapping, T source, JsonElement? known, string stamp)
        {
            var fields = mapping.Select(field => (field.To, Value: SafeText.Lines(field.Value(source), field.Longest)))
                .Where(static field => field.Value.Length > 0).ToList();
            var (here, there) = (Parse(fields.Find(field => field.To == stamp).Value), known is { } one ? Parse(one.GetProperty(stamp).GetString()) : null);
            if (here <= there) return;
            foreach (var (to, value) in fields) into[to] = value;
        }

        // Salesforce writes +0000, which is not ISO 8601 to .NET but parses.
        private static DateTimeOffset? Parse(string? text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

        private static string Quote(string text) =>
            $"'{SafeText.Line(text, 255).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
    }
}
