// Slack: what happened, several events in one message, grouped by conversation, with links back. Texts are masked.
//
// Copy this file into an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddSlackConnector(builder.Configuration.GetSection("Connectors:Slack"));
// Each event waits for its message, so set Knowrithm:Events:Concurrency to about 64: as many events can be in one message.
//
// At Knowrithm: nothing; the events are enough.
// At Slack: an app with a bot token, scope chat:write, invited to the one channel (not chat:write.public).
// Once: Slack has no idempotency key, and nothing to search with that scope. A message whose response was lost may be posted twice.
// Text: rich text blocks, in which nothing is markup: no visitor can call a channel, a person, or make a link.
// Limits: one message a second in a channel, 429 with Retry-After; 50 blocks a message. Refusals are 200 with {"ok":false,"error":"…"}.
// Pages: https://docs.slack.dev/reference/methods/chat.postMessage · https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
//   https://docs.slack.dev/apis/web-api/rate-limits
// Checked against the types of @slack/web-api on 26 November 2026.
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Connectors;

internal static class SlackConnector
{
    private const string Name = "Slack";
    private const int MostLines = 3;

    /// <summary>From an event to its line: the table to change. No e-mail address, number or surname, and of what was typed a masked excerpt.</summary>
    internal static readonly (string Event, string Says, Func<KnowrithmEvent, int, string?> Line)[] LineMapping =
    [
        ("lead.created", "New lead: first_name, source", static (e, _) => e is LeadCreated { Lead: var lead }
            ? $"New lead: {Or(SafeText.Excerpt(lead.FirstName, 40), "somebody")}{Prefixed(", from ", SafeText.Excerpt(lead.Source, 40))}" : null),
        ("message.received", "Visitor: content", static (e, length) => e is MessageReceived { Message: var message }
            ? $"Visitor{Prefixed(": ", SafeText.Excerpt(message.Content, length))}" : null),
        ("message.sent", "Agent: content", static (e, length) => e is MessageSent { Message: var message }
            ? $"Agent{Prefixed(": ", SafeText.Excerpt(message.Content, length))}" : null),
        ("conversation.started", "Started", static (e, _) => e is ConversationStarted ? "Started" : null),
        ("conversation.ended", "Ended, rating or lead_satisfaction", static (e, _) => e is ConversationEnded ended
            ? $"Ended{((ended.Rating ?? ended.Conversation.LeadSatisfaction) is { } score ? $", rated {score} of 5" : "")}" : null),
    ];

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:Slack</c>.</summary>
    public static KnowrithmEventsBuilder AddSlackConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.Token.Length > 0, $"{section.Path}:Token is missing.")
            .Validate(static options => options.Channel.Length > 0, $"{section.Path}:Channel is missing.")
            .Validate(static options => options.Window > TimeSpan.Zero && options.Window <= TimeSpan.FromMinutes(1),
                $"{section.Path}:Window is a minute at most.")
            .Validate(static options => options.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:BaseAddress must be an https address.");
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue;
            (destination.BaseAddress, destination.Timeout, destination.Authorization) = (options.BaseAddress, options.Timeout, new("Bearer", options.Token));
        });
        // One for all events: those of a window are one message.
        events.Services.AddSingleton<Channel>();
        return events.AddHandler<KnowrithmEvent, Channel>(static handler => handler.IsOrdered = false, "Slack messages");
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string Prefixed(string prefix, string text) => text.Length > 0 ? prefix + text : "";

    internal sealed record Options
    {
        /// <summary>The bot token. A secret.</summary>
        public string Token { get; init; } = "";

        /// <summary>The channel's id, <c>C…</c>.</summary>
        public string Channel { get; init; } = "";

        public Uri BaseAddress { get; init; } = new("https://slack.com/api");

        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

        /// <summary>Which events are told; empty for <c>lead.created</c>, <c>message.received</c> and <c>conversation.ended</c>.</summary>
        public string[] Events { get; init; } = [];

        /// <summary>What happens within this time is one message, and no two messages are closer.</summary>
        public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(5);

        /// <summary>How many conversations a message tells of; of the rest it tells the number.</summary>
        public int MaxItems { get; init; } = 10;

        /// <summary>How much of what was typed is shown; 0 for nothing.</summary>
        public int ExcerptLength { get; init; } = 140;

        /// <summary>A link back such as <c>https://desk.acme.example/conversations/{conversation_id}</c>; null for none.</summary>
        public string? ConversationLink { get; init; }
    }

    internal sealed class Channel : IEventHandler<KnowrithmEvent>, IDisposable
    {
        private static readonly string[] Default = ["lead.created", "message.received", "conversation.ended"];

        private readonly IHttpClientFactory _clients;
        private readonly IOptionsMonitor<Options> _options;
        private readonly Digest<EventNote> _digest;

        public Channel(IHttpClientFactory clients, IOptionsMonitor<Options> options, TimeProvider time) =>
            (_clients, _options, _digest) = (clients, options, new(() => options.CurrentValue.Window, PostAsync, time));

        public Task HandleAsync(KnowrithmEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken) =>
            Of(knowrithmEvent, context) is { } note ? _digest.AddAsync(context.Key, note, cancellationToken) : Task.CompletedTask;

        public void Dispose() => _digest.Dispose();

        private EventNote? Of(KnowrithmEvent e, EventContext context)
        {
            var (options, name) = (_options.CurrentValue, e.Event.Value);
            if (!(options.Events.Length > 0 ? options.Events : Default).Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
            return LineMapping.FirstOrDefault(one => one.Event == name).Line?.Invoke(e, options.ExcerptLength) is { } line
                ? EventNote.Create(e, context, line, options.ConversationLink) : null;
        }

        private async Task PostAsync(IReadOnlyList<EventNote> notes, CancellationToken cancellationToken)
        {
            var options = _options.CurrentValue;
            var groups = EventNote.Group(notes, MostLines);
            var elements = groups.Take(options.MaxItems).SelectMany(Elements).ToList();
            if (groups.Count > options.MaxItems) elements.Add(Section(Text($"… and {groups.Count - options.MaxItems} more conversations")));
            var message = new JsonObject
            {
                ["channel"] = options.Channel,
                // What notifications and screen readers show.
                ["text"] = $"Knowrithm: {notes.Count} {(notes.Count == 1 ? "event" : "events")}",
                ["blocks"] = new JsonArray(new JsonObject { ["type"] = "rich_text", ["elements"] = new JsonArray([.. elements]) }),
                ["unfurl_links"] = false,
                ["unfurl_media"] = false,
            };
            using var http = _clients.CreateClient(Name);
            var response = await http.SendJsonAsync(HttpMethod.Post, "chat.postMessage", message, cancellationToken: cancellationToken);
            if (response.ValueKind == JsonValueKind.Object && response.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True) return;
            var error = response.ValueKind == JsonValueKind.Object && response.TryGetProperty("error", out var code) ? code.GetString() : "no reason given";
            throw new DestinationException(Name, StatusOf(error), $"{error}.");
        }

        private static HttpStatusCode StatusOf(string? error) => error switch
        {
            "invalid_auth" or "not_authed" or "token_expired" or "token_revoked" or "account_inactive" => HttpStatusCode.Unauthorized,
            "ratelimited" or "rate_limited" or "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout"
                => HttpStatusCode.ServiceUnavailable,
            "missing_scope" or "restricted_action" => HttpStatusCode.Forbidden,
            "channel_not_found" or "not_in_channel" or "is_archived" => HttpStatusCode.NotFound,
            _ => HttpStatusCode.BadRequest,
        };

        private static IEnumerable<JsonNode> Elements(EventNoteGroup group)
        {
            var heading = Text(group.Title);
            if (group.Link is { } link) (heading["type"], heading["url"]) = ("link", link);
            heading["style"] = new JsonObject { ["bold"] = true };
            yield return Section(heading);
            yield return new JsonObject
            {
                ["type"] = "rich_text_list",
                ["style"] = "bullet",
                ["elements"] = new JsonArray([.. group.Lines.Select(static line => Section(Text(line)))]),
            };
        }

        private static JsonObject Section(JsonObject element) => new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray(element) };

        private static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };
    }
}
