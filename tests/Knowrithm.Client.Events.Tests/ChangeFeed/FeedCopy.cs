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
            LeadEvent lead => (lead.Lead.Id, $"{lead.Lead.Notes} {lead.Lead.Status?.Value}"),
            AgentEvent agent => (agent.Agent.Id, $"{agent.Agent.Name} {agent.Agent.Status?.Value}"),
            DocumentEvent document => (document.Document.Id, $"{document.Document.Title} {document.Document.Status?.Value}"),
            ConversationEvent conversation => (conversation.ConversationId!, $"{conversation.Conversation.Title} {conversation.Conversation.Status?.Value}"),
            MessageEvent message => ($"{message.ConversationId}/{message.Message.Id}", message.Message.Content ?? ""),
            _ => throw new InvalidOperationException(one.ToString()),
        };
        if (!isDeleted) _items[id] = text;
        else foreach (var key in _items.Keys.Where(key => key == id || key.StartsWith(id + "/", StringComparison.Ordinal)).ToList()) _items.Remove(key);
    }

    /// <summary>Messages of a conversation that is not there belong to nothing.</summary>
    public string[] Lines() => [.. _items.Where(one => !one.Key.Contains('/') || _items.ContainsKey(one.Key.Split('/')[0]))
        .Select(static one => $"{one.Key}: {one.Value}").Order(StringComparer.Ordinal)];

    public static string[] LinesOf(ListWorld world) => [.. new[] { "agents", "leads", "documents", "conversations" }
        .SelectMany(list => world[list]).Where(static one => !one.IsDeleted).Select(static one => $"{one.Id}: {one.Text} {one.Status}")
        .Concat(world["messages"].Where(one => !one.IsDeleted && world.Find("conversations", one.Parent!)!.IsDeleted == false)
            .Select(static one => $"{one.Parent}/{one.Id}: {one.Text}")).Order(StringComparer.Ordinal)];
}
