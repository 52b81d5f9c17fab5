// Intercom: a ticket for each conversation that ended with low satisfaction; what each event says, with the transcript, is a note on it.
//
// Copy this file into an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddIntercomConnector(builder.Configuration.GetSection("Connectors:Intercom"));
//
// At Knowrithm: an API key with the scope read.
// At Intercom: an access token that may read and write users, and read and write tickets; a ticket type with a text attribute named as ConversationAttribute
//   says; the id of a teammate whose notes they are.
// Version: 2.14, in Intercom-Version.
// Once: a contact is found by external id (the lead's) or e-mail; a ticket among the contact's, by the attribute with the conversation's id. Searches lag
//   behind writes, so the id of a ticket that was created here is remembered, and read first. A note ends with the event's mark, and is found among the
//   ticket's parts. An archived contact is not found, and cannot be created: 409, which is for a person.
// Text: a note is HTML, so what was said is encoded. Files cannot be sent, so the transcript is in the note.
// Limits: 10,000 requests a minute in windows of 10 seconds, 429 with X-RateLimit-Reset.
// Pages: https://developers.intercom.com/docs/references/2.14/rest-api/api.intercom.io/tickets
//   https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting
// Checked against Intercom's published specification of 2.14 on 26 November 2026.
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

internal static class IntercomConnector
{
    private const string Name = "Intercom";
    private const string Fact = "intercom ticket";
    private const int LongestTranscript = 40_000;

    /// <summary>From a conversation with low satisfaction to a ticket's attributes: the table to change.</summary>
    internal static readonly (string From, string To, Func<RatedConversation, string?> Value)[] TicketMapping =
    [
        ("conversation.title", "_default_title_", one => SafeText.Line($"Low satisfaction: {one.Title}", 255)),
        ("conversation link", "_default_description_", one =>
            one.Link is { } link ? $"A conversation at Knowrithm: {link}" : $"The conversation {one.Id} at Knowrithm."),
    ];

    /// <summary>From a lead to a contact, where Intercom has none of that id or address. Others are contacts of the conversation alone.</summary>
    internal static readonly (string From, string To, Func<RatedConversation, string?> Value)[] ContactMapping =
    [
        ("lead.id", "external_id", one => one.Lead?.Id ?? $"knowrithm-{one.Id}"),
        ("lead.full_name", "name", one => one.LeadName),
        ("lead.email", "email", one => one.Lead?.Email),
        ("lead.phone", "phone", one => one.Lead?.Phone),
    ];

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:Intercom</c>.</summary>
    public static KnowrithmEventsBuilder AddIntercomConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddKnowrithmClient();
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.Token.Length > 0, $"{section.Path}:Token is missing.")
            .Validate(static options => options.TicketTypeId.Length > 0, $"{section.Path}:TicketTypeId is missing.")
            .Validate(static options => options.AdminId.Length > 0, $"{section.Path}:AdminId is missing.")
            .Validate(static options => options.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:BaseAddress must be an https address.");
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue;
            (destination.BaseAddress, destination.Timeout, destination.Authorization) = (options.BaseAddress, options.Timeout, new("Bearer", options.Token));
        }).ConfigureHttpClient(static http => http.DefaultRequestHeaders.Add("Intercom-Version", "2.14"));
        return events.RememberLeads().AddHandler<ConversationEnded, Handler>(static handler => handler.ReadsKnowrithm(), "Intercom tickets");
    }

    // How what an event wrote is found again.
    private static string Mark(RatedConversation rated) => $"Knowrithm event {rated.EventMark}";

    internal sealed record Options
    {
        /// <summary>The access token. A secret.</summary>
        public string Token { get; init; } = "";

        /// <summary>The id of the ticket type.</summary>
        public string TicketTypeId { get; init; } = "";

        /// <summary>The id of the teammate whose notes they are.</summary>
        public string AdminId { get; init; } = "";

        /// <summary>The ticket type's text attribute that holds the conversation's id.</summary>
        public string ConversationAttribute { get; init; } = "Knowrithm conversation";

        public Uri BaseAddress { get; init; } = new("https://api.intercom.io");

        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

        /// <summary>Low satisfaction: 1 to 5, this or less.</summary>
        public double EscalateAtMost { get; init; } = 2;

        /// <summary>A link back such as <c>https://desk.acme.example/conversations/{conversation_id}</c>; null for none.</summary>
        public string? ConversationLink { get; init; }
    }

    internal sealed class Handler(IHttpClientFactory clients, IKnowrithmClient knowrithm, EventMemory memory, IOptionsMonitor<Options> options)
        : IEventHandler<ConversationEnded>
    {
        public async Task HandleAsync(ConversationEnded knowrithmEvent, EventContext context, CancellationToken cancellationToken)
        {
            var rule = options.CurrentValue;
            var low = await knowrithm.FindLowRatingAsync(
                knowrithmEvent, context, memory, rule.EscalateAtMost, rule.ConversationLink, cancellationToken);
            if (low is not null) await WriteAsync(low, cancellationToken);
        }

        private async Task WriteAsync(RatedConversation rated, CancellationToken cancellationToken)
        {
            using var http = clients.CreateClient(Name);
            var subject = EventSubject.Conversation(rated.Id);
            var ticket = await memory.FindAsync(subject, Fact, cancellationToken) is { } known
                ? await http.FindJsonAsync($"tickets/{known}", cancellationToken) : null;
            if (ticket is null)
            {
                var contact = await ContactAsync(http, rated, cancellationToken);
                ticket = await FindAsync(http, rated, contact, cancellationToken) ?? await CreateAsync(http, rated, contact, cancellationToken);
                await memory.StoreAsync(subject, Fact, ticket.Value.GetProperty("id").GetString()!, cancellationToken);
            }
            if (Parts(ticket.Value).Any(body => body?.Contains(Mark(rated), StringComparison.Ordinal) == true)) return;
            var transcript = await knowrithm.GetTranscriptAsync(rated.Id, LongestTranscript, cancellationToken);
            var lines = $"{transcript}\n{rated.Summary}\n{Mark(rated)}".Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await http.SendJsonAsync(HttpMethod.Post, $"tickets/{ticket.Value.GetProperty("id").GetString()}/reply", new JsonObject
            {
                ["message_type"] = "note",
                ["type"] = "admin",
                ["admin_id"] = options.CurrentValue.AdminId,
                ["body"] = string.Concat(lines.Select(static line => $"<p>{WebUtility.HtmlEncode(line)}</p>")),
            }, cancellationToken: cancellationToken);
        }

        private static async Task<string> ContactAsync(HttpClient http, RatedConversation rated, CancellationToken cancellationToken)
        {
            var fields = Fields(ContactMapping, rated);
            var either = new JsonArray([.. new[] { "external_id", "email" }.Where(fields.ContainsKey)
                .Select(field => (JsonNode)Equal(field, (string)fields[field]!))]);
            for (var isSecond = false; ; isSecond = true)
            {
                var query = new JsonObject { ["query"] = new JsonObject { ["operator"] = "OR", ["value"] = either.DeepClone() } };
                var response = await http.SendJsonAsync(HttpMethod.Post, "contacts/search", query, cancellationToken: cancellationToken);
                var found = response.GetProperty("data").EnumerateArray().ToList();
                var own = found.FindIndex(one => one.TryGetProperty("external_id", out var id) && id.GetString() == (string)fields["external_id"]!);
                if (found.Count > 0) return found[Math.Max(own, 0)].GetProperty("id").GetString()!;
                try
                {
                    var contact = new JsonObject(fields.Select(static one => KeyValuePair.Create(one.Key, one.Value?.DeepClone()))) { ["role"] = "user" };
                    var created = await http.SendJsonAsync(HttpMethod.Post, "contacts", contact, cancellationToken: cancellationToken);
                    return created.GetProperty("id").GetString()!;
                }
                catch (DestinationException e) when (e.Status == HttpStatusCode.Conflict && !isSecond)
                {
                    // Somebody created it meanwhile: then it is found now.
                }
            }
        }

        private async Task<JsonElement?> FindAsync(HttpClient http, RatedConversation rated, string contact, CancellationToken cancellationToken)
        {
            var query = new JsonObject { ["query"] = Equal("contact_ids", contact) };
            var found = await http.SendJsonAsync(HttpMethod.Post, "tickets/search", query, cancellationToken: cancellationToken);
            var tickets = found.GetProperty("tickets").EnumerateArray().Where(one => one.TryGetProperty("ticket_attributes", out var attributes)
                && attributes.TryGetProperty(options.CurrentValue.ConversationAttribute, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString() == rated.Id).ToList();
            // With its parts, which a search may leave out.
            return tickets.Count == 0 ? null : await http.FindJsonAsync($"tickets/{tickets[0].GetProperty("id").GetString()}", cancellationToken);
        }

        private Task<JsonElement> CreateAsync(HttpClient http, RatedConversation rated, string contact, CancellationToken cancellationToken)
        {
            var attributes = Fields(TicketMapping, rated);
            attributes[options.CurrentValue.ConversationAttribute] = rated.Id;
            return http.SendJsonAsync(HttpMethod.Post, "tickets", new JsonObject
            {
                ["ticket_type_id"] = options.CurrentValue.TicketTypeId,
                ["contacts"] = new JsonArray(new JsonObject { ["id"] = contact }),
                ["ticket_attributes"] = attributes,
            }, cancellationToken: cancellationToken);
        }

        private static JsonObject Fields((string From, string To, Func<RatedConversation, string?> Value)[] mapping, RatedConversation rated) =>
            new(mapping.Select(field => KeyValuePair.Create(field.To, (JsonNode?)field.Value(rated)))
                .Where(static field => !string.IsNullOrWhiteSpace((string?)field.Value)));

        private static JsonObject Equal(string field, string value) => new() { ["field"] = field, ["operator"] = "=", ["value"] = value };

        private static IEnumerable<string?> Parts(JsonElement ticket) => ticket.TryGetProperty("ticket_parts", out var list)
            && list.ValueKind == JsonValueKind.Object
            && list.TryGetProperty("ticket_parts", out var parts)
                ? parts.EnumerateArray().Select(static part => part.TryGetProperty("body", out var body) ? body.GetString() : null) : [];
    }
}
