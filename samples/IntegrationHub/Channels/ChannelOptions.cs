using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary>What every channel's section has.</summary>
internal abstract class ChannelOptions : ConnectorOptions
{
    // The webhook receiver gives a handler 5 minutes, and an event's channels have their turn one after another.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly string[] Default =
        [WebhookEventType.Values.LeadCreated, WebhookEventType.Values.MessageReceived, WebhookEventType.Values.ConversationEnded];

    /// <summary>
    /// Which events are told: <c>lead.created</c>, <c>message.received</c>, <c>message.sent</c>, <c>conversation.started</c>,
    /// <c>conversation.ended</c>. All but the third and fourth by default.
    /// </summary>
    public IList<string> Events { get; set; } = [];

    /// <summary>What happens within this time is one post, and no two posts are closer: at most a minute.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many conversations one post tells of; of the rest it tells the number.</summary>
    public int MaxItems { get; set; } = 10;

    /// <summary>How much of a message is shown; 0 for nothing.</summary>
    public int ExcerptLength { get; set; } = 140;

    public bool Wants(WebhookEventType type) => (Events.Count > 0 ? Events : Default).Contains(type.Value, StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<string> Problems() =>
        [.. base.Problems(), .. Window > TimeSpan.Zero && Window <= Longest ? (string[])[] : ["Window must be longer than zero and at most a minute"]];
}
