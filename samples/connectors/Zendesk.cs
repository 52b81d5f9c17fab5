// Zendesk: a ticket for each conversation that ended with low satisfaction, its transcript attached; an internal note when it happens again.
//
// Copy this file into an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddZendeskConnector(builder.Configuration.GetSection("Connectors:Zendesk"));
//
// At Knowrithm: an API key with the scope read.
// At Zendesk: a confidential OAuth client (Admin Center > Apps and integrations > APIs > OAuth clients) for the client credentials grant, of an agent of its
//   own; a light agent cannot create tickets. API tokens cannot be created since 27 October 2026, and end on 30 April 2027.
// Once: found by external_id, which needs no index; Idempotency-Key, good for 2 hours, for what is lost on the way. A tag of the event marks its comment: both
//   are written in one update with safe_update, whose 409 means that somebody else wrote meanwhile. A closed ticket cannot change: the next is its follow-up.
// Text: Zendesk fills in placeholders such as {{ticket.id}} in comments and subjects, so their braces are taken apart. The transcript is a file.
// Limits: 200 to 2,500 requests a minute by plan, 429 with Retry-After; 30 updates of a ticket in 10 minutes; 150 characters a subject, 65,535 a comment.
// Pages: https://developer.zendesk.com/documentation/api-basics/authentication/oauth-migration/
//   https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ · https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/
// The sign-in was compared with the first of these pages on 26 November 2026; the other requests were not held against a specification.
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Connectors;

internal static class ZendeskConnector
{
    private const string Name = "Zendesk";

    /// <summary>From a conversation with low satisfaction to a ticket's fields: the table to change.</summary>
    internal static readonly (string From, string To, Func<RatedConversation, JsonNode?> Value)[] TicketMapping =
    [
        ("conversation.id", "external_id", one => one.Id),
        ("conversation.title", "subject", one => Plain(SafeText.Line($"Low satisfaction: {one.Title}", 150), 150)),
        // Who asked. Without an address the ticket is the agent's own.
        ("lead.full_name, lead.email", "requester", one => string.IsNullOrWhiteSpace(one.Lead?.Email) ? null
            : new JsonObject { ["name"] = SafeText.Line(one.LeadName, 100), ["email"] = one.Lead.Email }),
    ];

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:Zendesk</c>.</summary>
    public static KnowrithmEventsBuilder AddZendeskConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddKnowrithmClient();
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.ClientId.Length > 0, $"{section.Path}:ClientId is missing.")
            .Validate(static options => options.ClientSecret.Length > 0, $"{section.Path}:ClientSecret is missing.")
            .Validate(static options => options.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:BaseAddress must be an https address such as https://acme.zendesk.com.");
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue;
            (destination.BaseAddress, destination.Timeout) = (options.BaseAddress, options.Timeout);
            destination.Credential = options.ClientId + options.ClientSecret;
            destination.SignIn = async (http, token) =>
            {
                var grant = new JsonObject
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = options.ClientId,
                    ["client_secret"] = options.ClientSecret,
                    ["scope"] = options.Scope,
                    ["expires_in"] = 7200,
                };
                var response = await http.SendJsonAsync(HttpMethod.Post, "oauth/tokens", grant, cancellationToken: token);
                return new(response.GetProperty("access_token").GetString()!, TimeSpan.FromHours(2));
            };
        });
        return events.RememberLeads().AddHandler<ConversationEnded, Handler>(static handler => handler.ReadsKnowrithm(), "Zendesk tickets");
    }

    private static string Plain(string text, int length) =>
        SafeText.Lines(text.Replace("{{", "{ {", StringComparison.Ordinal).Replace("{%", "{ %", StringComparison.Ordinal), length);

    internal sealed record Options
    {
        /// <summary>The account's address: <c>https://acme.zendesk.com</c>.</summary>
        public Uri? BaseAddress { get; init; }

        /// <summary>The OAuth client's identifier.</summary>
        public string ClientId { get; init; } = "";

        /// <summary>The OAuth client's secret. A secret.</summary>
        public string ClientSecret { get; init; } = "";

        public string Scope { get; init; } = "tickets:read tickets:write";

        public string Priority { get; init; } = "high";

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
            var transcript = await knowrithm.GetTranscriptAsync(rated.Id, cancellationToken: cancellationToken);
            for (var isSecond = false; ; isSecond = true)
            {
                var found = await http.GetJsonAsync($"api/v2/tickets?external_id={Uri.EscapeDataString(rated.Id)}", cancellationToken);
                var tickets = found.GetProperty("tickets").EnumerateArray().ToList();
                var tag = $"knowrithm_{rated.EventMark}";
                if (tickets.Exists(ticket => Tags(ticket).Contains(tag))) return;
                try
                {
                    // An upload's token is good for an hour, so the file is uploaded in each attempt.
                    var comment = new JsonObject
                    {
                        ["body"] = Plain(rated.Summary, 65_535),
                        ["public"] = false,
                        ["uploads"] = new JsonArray(await UploadAsync(http, $"transcript-{rated.EventMark}.txt", transcript, cancellationToken)),
                    };
                    var open = tickets.Find(static ticket => ticket.GetProperty("status").GetString() != "closed");
                    await (open.ValueKind == JsonValueKind.Object ? UpdateAsync(http, open, comment, tag, cancellationToken)
                        : CreateAsync(http, rated, tickets, comment, tag, cancellationToken));
                    return;
                }
                catch (DestinationException e) when (!isSecond
                    && (e.Status == HttpStatusCode.Conflict || e.Reason.Contains("IdempotentRequestError", StringComparison.Ordinal)))
                {
                    // Somebody wrote meanwhile: then it is found now.
                }
            }
        }

        private static Task<JsonElement> UpdateAsync(
            HttpClient http, JsonElement ticket, JsonObject comment, string tag, CancellationToken cancellationToken) =>
            http.SendJsonAsync(HttpMethod.Put, $"api/v2/tickets/{ticket.GetProperty("id").GetInt64()}", new JsonObject
            {
                ["ticket"] = new JsonObject
                {
                    ["comment"] = comment,
                    ["tags"] = new JsonArray([.. Tags(ticket).Append(tag).Select(static one => (JsonNode)one)]),
                    ["safe_update"] = true,
                    ["updated_stamp"] = ticket.GetProperty("updated_at").GetString(),
                },
            }, cancellationToken: cancellationToken);

        private Task<JsonElement> CreateAsync(
            HttpClient http, RatedConversation rated, List<JsonElement> closed, JsonObject comment, string tag, CancellationToken cancellationToken)
        {
            var ticket = new JsonObject { ["comment"] = comment, ["tags"] = new JsonArray("knowrithm", tag), ["priority"] = options.CurrentValue.Priority };
            foreach (var (_, to, value) in TicketMapping)
                if (value(rated) is { } node) ticket[to] = node;
            var last = closed.Select(static one => one.GetProperty("id").GetInt64()).DefaultIfEmpty().Max();
            if (last > 0) ticket["via_followup_source_id"] = last;
            var key = new Dictionary<string, string> { ["Idempotency-Key"] = $"knowrithm-{rated.Id}-{last}" };
            return http.SendJsonAsync(HttpMethod.Post, "api/v2/tickets", new JsonObject { ["ticket"] = ticket }, key, cancellationToken);
        }

        private static async Task<string> UploadAsync(HttpClient http, string file, string text, CancellationToken cancellationToken)
        {
            using var content = new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("text/plain", "utf-8"));
            using var response = await http.PostAsync(new Uri($"api/v2/uploads?filename={file}", UriKind.Relative), content, cancellationToken);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            return json.RootElement.GetProperty("upload").GetProperty("token").GetString()!;
        }

        private static IEnumerable<string> Tags(JsonElement ticket) => ticket.GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()!);
    }
}
