using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What the simplest handler keeps: the latest of each, and nothing of what was deleted. It compares no times.</summary>
internal sealed class FeedCopy
{
    private readonly Dictionary<string, string> _items = [];

    public void Handle(KnowrithmEvent one)
    {
        var isDeleted = one.Event.Value.EndsWith(".deleted", StringComparison.Ordinal);
        var (id, text) = one switch
        {
            LeadEvent lead => (lead.Lead.Id, TextOf(lead.Lead)),
            AgentEvent agent => (agent.Agent.Id, TextOf(agent.Agent)),
            DocumentEvent document => (document.Document.Id, TextOf(document.Document)),
            ConversationEvent conversation => (conversation.ConversationId, TextOf(conversation.Conversation)),
            MessageEvent message => ($"{message.ConversationId}/{message.Message.Id}", message.Message.Content ?? ""),
            _ => throw new InvalidOperationException(one.ToString()),
        };
        if (!isDeleted) _items[id] = text;
        else foreach (var key in _items.Keys.Where(key => key == id || key.StartsWith(id + "/", StringComparison.Ordinal)).ToList()) _items.Remove(key);
    }

    /// <summary>Messages of a conversation that is not there belong to nothing.</summary>
    public string[] Lines() => [.. _items.Where(one => !one.Key.Contains('/') || _items.ContainsKey(one.Key.Split('/')[0]))
        .Select(static one => $"{one.Key}: {one.Value}").Order(StringComparer.Ordinal)];

    public static string TextOf(Agent one) => $"{one.Name} {one.Status?.Value}";

    public static string TextOf(Lead one) => $"{one.Notes} {one.Status?.Value}";

    public static string TextOf(Document one) => $"{one.Title} {one.Status?.Value}";

    public static string TextOf(Conversation one) => $"{one.Title} {one.Status?.Value}";
}
