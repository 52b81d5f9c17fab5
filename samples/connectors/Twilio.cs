// Twilio: what happened, several events in one short text message to one number. Texts are masked.
//
// Copy this file into an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddTwilioConnector(builder.Configuration.GetSection("Connectors:Twilio"));
// Each event waits for its message, so set Knowrithm:Events:Concurrency to about 64: as many events can be in one message.
//
// At Knowrithm: nothing; the events are enough.
// At Twilio: a restricted API key that may create Messages and nothing else, and a number to send from.
// Once: the API takes no idempotency key. A message whose response was lost may be sent twice.
// Cost: a message a minute at most, of 320 characters at most, which is at most five parts. A number that said STOP is 400 with code 21610: a dead letter.
// Limits: concurrent requests, 429 with code 20429; one message a second from a long code, queued by Twilio; 1,600 characters a message.
// Pages: https://www.twilio.com/docs/messaging/api/message-resource · https://www.twilio.com/docs/iam/api-keys/restricted-api-keys
// Checked against Twilio's published specification on 26 November 2026.
using System.Text;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Connectors;

internal static class TwilioConnector
{
    private const string Name = "Twilio";
    private const int Longest = 320;
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

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:Twilio</c>.</summary>
    public static KnowrithmEventsBuilder AddTwilioConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section)
            .Validate(static options => options.AccountSid.Length > 0, $"{section.Path}:AccountSid is missing.")
            .Validate(static options => options.KeySid.Length > 0, $"{section.Path}:KeySid is missing.")
            .Validate(static options => options.KeySecret.Length > 0, $"{section.Path}:KeySecret is missing.")
            .Validate(static options => options.From.Length > 0, $"{section.Path}:From is missing.")
            .Validate(static options => options.To.Length > 0, $"{section.Path}:To is missing.")
            .Validate(static options => options.Window > TimeSpan.Zero && options.Window <= TimeSpan.FromMinutes(4),
                $"{section.Path}:Window is four minutes at most.")
            .Validate(static options => options.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:BaseAddress must be an https address.");
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var options = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue;
            destination.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.KeySid}:{options.KeySecret}")));
            (destination.BaseAddress, destination.Timeout) = (options.BaseAddress, options.Timeout);
        });
        // One for all events: those of a window are one message.
        events.Services.AddSingleton<Channel>();
        return events.AddHandler<KnowrithmEvent, Channel>(static handler => handler.IsOrdered = false, "Twilio messages");
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string Prefixed(string prefix, string text) => text.Length > 0 ? prefix + text : "";

    internal sealed record Options
    {
        public string AccountSid { get; init; } = "";

        /// <summary>The API key's SID, <c>SK…</c>.</summary>
        public string KeySid { get; init; } = "";

        /// <summary>The API key's secret. A secret.</summary>
        public string KeySecret { get; init; } = "";

        /// <summary>The number to send from.</summary>
        public string From { get; init; } = "";

        /// <summary>The number to send to.</summary>
        public string To { get; init; } = "";

        public Uri BaseAddress { get; init; } = new("https://api.twilio.com");

        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

        /// <summary>Which events are told; empty for <c>lead.created</c>, <c>message.received</c> and <c>conversation.ended</c>.</summary>
        public string[] Events { get; init; } = [];

        /// <summary>What happens within this time is one message, and no two messages are closer.</summary>
        public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

        /// <summary>How many conversations a message tells of; of the rest it tells the number.</summary>
        public int MaxItems { get; init; } = 3;

        /// <summary>How much of what was typed is shown; 0 for nothing.</summary>
        public int ExcerptLength { get; init; } = 60;

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
            var lines = groups.Take(options.MaxItems)
                .Select(static group => $"{group.Title}: {string.Join("; ", group.Lines)}{(group.Link is { } link ? $" {link}" : "")}").ToList();
            // First what a cut must not take away.
            if (groups.Count > options.MaxItems) lines.Insert(0, $"{groups.Count} conversations, {groups.Count - options.MaxItems} more than here");
            var text = string.Join('\n', lines);
            if (text.Length > Longest) text = $"{SafeText.Lines(text, Longest - 1)}…";
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["To"] = options.To, ["From"] = options.From, ["Body"] = text });
            using var http = _clients.CreateClient(Name);
            using var response = await http.PostAsync(
                new Uri($"2010-04-01/Accounts/{Uri.EscapeDataString(options.AccountSid)}/Messages.json", UriKind.Relative), form, cancellationToken);
        }
    }
}
