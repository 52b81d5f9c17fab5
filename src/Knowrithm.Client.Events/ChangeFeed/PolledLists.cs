using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>The lists that the feed of this host polls.</summary>
internal sealed record PolledLists(ChangeFeedLists Value)
{
    private static readonly (Type Event, ChangeFeedLists List)[] Events =
    [
        (typeof(AgentEvent), ChangeFeedLists.Agents), (typeof(LeadEvent), ChangeFeedLists.Leads), (typeof(DocumentEvent), ChangeFeedLists.Documents),
        (typeof(ConversationEvent), ChangeFeedLists.Conversations), (typeof(MessageEvent), ChangeFeedLists.Messages),
    ];

    /// <summary>Those that handlers take events of, unless they are stated.</summary>
    public static PolledLists Of(ChangeFeedOptions options, HandlerCatalog handlers) => new(options.Lists
        ?? handlers.All.SelectMany(static handler => Events
            .Where(one => one.Event.IsAssignableFrom(handler.Event) || handler.Event.IsAssignableFrom(one.Event)))
            .Aggregate(ChangeFeedLists.None, static (lists, one) => lists | one.List));

    /// <summary>Gets the names of their checkpoints.</summary>
    public IEnumerable<string> Names()
    {
        if ((Value & ChangeFeedLists.Agents) != 0) yield return "agents";
        if ((Value & ChangeFeedLists.Leads) != 0) yield return "leads";
        if ((Value & ChangeFeedLists.Documents) != 0) yield return "documents";
        if ((Value & (ChangeFeedLists.Conversations | ChangeFeedLists.Messages)) != 0) yield return "conversations";
    }
}
