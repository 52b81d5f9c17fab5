// Microsoft Teams: what happened, several events in one card, grouped by conversation, with links back. Texts are masked.
//
// Copy this file into an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddTeamsConnector(builder.Configuration.GetSection("Connectors:Teams"));
// Each event waits for its card, so set Knowrithm:Events:Concurrency to about 64: as many events can be in one card.
//
// At Knowrithm: nothing; the events are enough.
// At Teams: a workflow that begins with "When a Teams webhook request is received" and posts the card to the one channel. Its address is the secret; it begins
//   with https://….environment.api.powerplatform.com (those at logic.azure.com stopped in November 2025; Office 365 connectors are retired since May 2026).
// Once: a workflow takes no idempotency key, and nothing can be searched. A card whose response was lost may be posted twice. The response is 202: the
//   workflow posts later.
// Text: text runs of an Adaptive Card 1.4, in which nothing is markup.
// Limits: 28 KB a message, 4 requests a second, 429 beyond.
// Pages: https://learn.microsoft.com/connectors/teams/#microsoft-teams-webhook
//   https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using · https://adaptivecards.io/explorer/TextRun.html
// Checked with the parser of adaptivecards at version 1.4 on 26 November 2026.
using System.Text;
using System.Text.Json.Nodes;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Connectors;

internal static class TeamsConnector
{
    private const string Name = "Microsoft Teams";
    private const int LargestBytes = 28_000;
    private const int MostLines = 3;

    /// <summary>From an event to its text: the table to change. No e-mail address, number or surname, and of what was typed a masked excerpt.</summary>
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

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:Teams</c>.</summary>
    public static KnowrithmEventsBuilder AddTeamsConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.WorkflowUrl is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:WorkflowUrl must be the https address of the workflow.")
            .Validate(static options => options.Window > TimeSpan.Zero && options.Window <= TimeSpan.FromMinutes(4),
                $"{section.Path}:Window is four minutes at most.");
        events.Services.AddDestination(Name, static (services, destination) =>
            destination.Timeout = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue.Timeout);
        // One for all events: those of a window are one message.
        events.Services.AddSingleton<Channel>();
        return events.AddHandler<KnowrithmEvent, Channel>(static handler => handler.IsOrdered = false, "Teams messages");
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string Prefixed(string prefix, string text) => text.Length > 0 ? prefix + text : "";

    internal sealed record Options
    {
        /// <summary>The workflow's address. A secret: its query holds the signature that lets one post.</summary>
        public Uri? WorkflowUrl { get; init; }

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
            var message = Message(groups, options.MaxItems);
            for (var most = Math.Min(options.MaxItems, groups.Count) - 1; most > 0 && Encoding.UTF8.GetByteCount(message.ToJsonString()) > LargestBytes; most--)
                message = Message(groups, most);
            using var http = _clients.CreateClient(Name);
            await http.SendJsonAsync(HttpMethod.Post, options.WorkflowUrl!.AbsoluteUri, message, cancellationToken: cancellationToken);
        }

        private static JsonObject Message(IReadOnlyList<EventNoteGroup> groups, int most)
        {
            var body = groups.Take(most).SelectMany(Blocks).ToList();
            if (groups.Count > most) body.Add(Block(Run($"… and {groups.Count - most} more conversations")));
            var card = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray([.. body]),
            };
            var attachment = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card };
            return new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(attachment) };
        }

        private static IEnumerable<JsonNode> Blocks(EventNoteGroup group)
        {
            var title = Run(group.Title);
            title["weight"] = "Bolder";
            if (group.Link is { } link) title["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = link };
            return group.Lines.Select(Run).Prepend(title).Select(Block);
        }

        private static JsonObject Block(JsonObject run) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };

        private static JsonObject Run(string text) => new() { ["type"] = "TextRun", ["text"] = text };
    }
}
