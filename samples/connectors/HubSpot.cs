// HubSpot: a contact for each lead, enriched when a conversation ends with high intent.
//
// Copy this file into an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddHubSpotConnector(builder.Configuration.GetSection("Connectors:HubSpot"));
//
// At Knowrithm: an API key with the scope read.
// At HubSpot: a service key with crm.objects.contacts.read and crm.objects.contacts.write (private apps cannot be created since 26 October 2026). Once, the
//   contact properties of the tables below that begin with knowrithm_: single-line texts, of which knowrithm_lead_id has unique values; knowrithm_updated_at
//   and knowrithm_intent_at are of the type date and time.
// Version: 2026-09, one of the dated versions; v3 is unsupported after September 2027.
// Once: found by knowrithm_lead_id, then by e-mail, by the route that sees what was just written (the search route lags). After a 409 it is found once more;
//   what is still a conflict then is for a person, for example an e-mail address that belongs to another contact.
// Never: something older over something newer (knowrithm_updated_at, knowrithm_intent_at), or something empty over anything.
// Limits: 100 requests in 10 seconds on the free tiers, 190 above, 429 beyond; 65,536 characters a property.
// Pages: https://developers.hubspot.com/docs/api-reference/latest/crm/objects/contacts/guide
//   https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines
// Checked against HubSpot's published specification of 2026-09 on 26 November 2026.
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Connectors;

internal static class HubSpotConnector
{
    private const string Name = "HubSpot";
    private const string Contacts = "crm/objects/2026-09/contacts";
    private const string LeadId = "knowrithm_lead_id", UpdatedAt = "knowrithm_updated_at", IntentAt = "knowrithm_intent_at";
    private const int Longest = 65_536;

    /// <summary>From a lead's fields to a contact's properties: the table to change.</summary>
    internal static readonly (string From, string To, Func<Lead, string?> Value)[] LeadMapping =
    [
        ("id", LeadId, lead => lead.Id),
        ("email", "email", lead => lead.Email),
        ("first_name", "firstname", lead => lead.FirstName),
        ("last_name", "lastname", lead => lead.LastName),
        ("phone", "phone", lead => lead.Phone),
        ("status", "knowrithm_status", lead => lead.Status?.Value),
        ("source", "knowrithm_source", lead => lead.Source),
        ("consent_marketing", "knowrithm_consent_marketing", lead => lead.ConsentMarketing is { } consent ? consent ? "true" : "false" : null),
        ("updated_at", UpdatedAt, lead => Milliseconds(lead.UpdatedAt ?? lead.CreatedAt)),
    ];

    /// <summary>From a conversation that ended with high intent to the properties of its lead's contact.</summary>
    internal static readonly (string From, string To, Func<Intent, string?> Value)[] IntentMapping =
    [
        ("conversation.id", "knowrithm_conversation_id", intent => intent.Conversation.Id),
        ("conversation.conversion_outcome", "knowrithm_outcome", intent => intent.Conversation.ConversionOutcome),
        ("conversation link", "knowrithm_conversation_url", intent => intent.Link),
        ("conversation.ended_at", IntentAt, intent => Milliseconds(intent.EndedAt)),
    ];

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:HubSpot</c>.</summary>
    public static KnowrithmEventsBuilder AddHubSpotConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddKnowrithmClient();
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.Token.Length > 0, $"{section.Path}:Token is missing.")
            .Validate(static options => options.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:BaseAddress must be an https address.");
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue;
            (destination.BaseAddress, destination.Timeout, destination.Authorization) = (options.BaseAddress, options.Timeout, new("Bearer", options.Token));
        });
        return events.RememberLeads().AddHandler<LeadEvent, Handler>(static handler => handler.ReadsKnowrithm(), "HubSpot leads")
            .AddHandler<ConversationEnded, Handler>(static handler => handler.ReadsKnowrithm(), "HubSpot intents");
    }

    // How HubSpot takes moments, and returns them as text.
    private static string? Milliseconds(DateTimeOffset? moment) => moment?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    internal sealed record Intent(Conversation Conversation, DateTimeOffset EndedAt, string? Link);

    internal sealed record Options
    {
        /// <summary>The service key. A secret.</summary>
        public string Token { get; init; } = "";

        public Uri BaseAddress { get; init; } = new("https://api.hubapi.com");

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
            for (var isSecond = false; ; isSecond = true)
            {
                var known = await FindAsync(http, LeadId, lead.Id, cancellationToken)
                    ?? (string.IsNullOrWhiteSpace(lead.Email) ? null : await FindAsync(http, "email", lead.Email, cancellationToken));
                var properties = new JsonObject();
                Add(properties, LeadMapping, lead, known, UpdatedAt);
                if (intent is not null) Add(properties, IntentMapping, intent, known, IntentAt);
                if (properties.Count == 0) return;
                var (method, address) = known is { } one ? (HttpMethod.Patch, $"{Contacts}/{one.GetProperty("id").GetString()}") : (HttpMethod.Post, Contacts);
                try
                {
                    await http.SendJsonAsync(method, address, new JsonObject { ["properties"] = properties }, cancellationToken: cancellationToken);
                    return;
                }
                catch (DestinationException e) when (e.Status == HttpStatusCode.Conflict && !isSecond)
                {
                    // Somebody created it meanwhile: then it is found now.
                }
            }
        }

        private static Task<JsonElement?> FindAsync(HttpClient http, string property, string value, CancellationToken cancellationToken) => http.FindJsonAsync(
            $"{Contacts}/{Uri.EscapeDataString(value)}?idProperty={property}&properties={LeadId},{UpdatedAt},{IntentAt}", cancellationToken);

        // Nothing when HubSpot has the same or something newer.
        private static void Add<T>(JsonObject properties, (string From, string To, Func<T, string?> Value)[] mapping, T source, JsonElement? known,
            string stamp)
        {
            var fields = mapping.Select(field => (field.To, Value: SafeText.Lines(field.Value(source), Longest))).Where(static field => field.Value.Length > 0);
            var here = Moment(fields.FirstOrDefault(field => field.To == stamp).Value);
            if (known is { } one && one.GetProperty("properties").TryGetProperty(stamp, out var there) && here <= Moment(there.GetString())) return;
            foreach (var (to, value) in fields) properties[to] = value;
        }

        private static DateTimeOffset? Moment(string? text) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
