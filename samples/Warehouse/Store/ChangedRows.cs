using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;

namespace Acme.Warehouse;

/// <summary>Writes the rows of changes.</summary>
internal sealed class ChangedRows(WarehouseFile file) : IDisposable
{
    private readonly Incoming<Agent> _agents = new(file, Tables.Agents);
    private readonly Incoming<Lead> _leads = new(file, Tables.Leads);
    private readonly Incoming<Conversation> _conversations = new(file, Tables.Conversations);
    private readonly Incoming<Message> _messages = new(file, Tables.Messages);

    /// <summary>Within a transaction.</summary>
    /// <param name="changes">The changes, in order.</param>
    /// <param name="pass">The number of the pass, for the rows.</param>
    public Written Write(IReadOnlyList<KnowrithmChange> changes, long pass)
    {
        // What an interrupted batch left.
        Dispose();
        // From the last one back: the last change of an item is what it is now.
        for (var i = changes.Count - 1; i >= 0; i--) Add(changes[i].Event, pass);
        var (leads, conversations, messages) = (_leads.Count, _conversations.Count, _messages.Count);
        // A conversation's messages are gone with it. When it is back, the feed names those that are.
        var deleted = _agents.Merge(pass) + _leads.Merge(pass) + _conversations.Merge(pass, (Tables.Messages.Name, "conversation_id")) + _messages.Merge(pass);
        return new(leads, conversations, messages, deleted);
    }

    public void Dispose()
    {
        _agents.Dispose();
        _leads.Dispose();
        _conversations.Dispose();
        _messages.Dispose();
    }

    private void Add(KnowrithmEvent change, long pass)
    {
        switch (change)
        {
            case AgentEvent one:
                _agents.Add(one.Agent, pass, change is AgentCreated, change is AgentDeleted ? one.Timestamp : null);
                break;
            case LeadEvent one:
                _leads.Add(one.Lead, pass, change is LeadCreated, change is LeadDeleted ? one.Timestamp : null);
                break;
            case ConversationEvent one:
                _conversations.Add(one.Conversation, pass, change is ConversationStarted, change is ConversationDeleted ? one.Timestamp : null);
                break;
            case MessageEvent one:
                _messages.Add(one.Message, pass, change is MessageReceived or MessageSent, change is MessageDeleted ? one.Timestamp : null);
                break;
            default:
                throw new InvalidOperationException($"No table holds {change.Event}.");
        }
    }
}
