namespace Knowrithm.Client.Webhooks;

/// <summary>Something happened to a conversation.</summary>
public abstract class ConversationEvent : KnowrithmEvent
{
    private Conversation? _conversation;

    private protected ConversationEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>
    /// The conversation, as far as the event tells; its id is read from <c>id</c> or <c>conversation_id</c>.
    /// Never null.
    /// </summary>
    /// <exception cref="KnowrithmSerializationException">Thrown when the event has no id of its resource: see <see cref="KnowrithmEvent.DataProblem"/>.</exception>
    public Conversation Conversation
    {
        get
        {
            EnsureRead();
            return _conversation = Identified(_conversation);
        }
        set
        {
            EnsureRead();
            _conversation = value ?? new();
            Identify();
        }
    }

    /// <summary>The conversation's id, under either name.</summary>
    /// <exception cref="KnowrithmSerializationException">Thrown when the event has none: see <see cref="KnowrithmEvent.DataProblem"/>.</exception>
    public string ConversationId => Conversation.Id;

    /// <summary>The agent that answers in it; null when the event does not say.</summary>
    public string? AgentId => Known.AgentId ?? (Known.Agent is { Id.Length: > 0 } agent ? agent.Id : null);

    /// <summary>The lead that takes part; null when it is no lead, or when the event does not say.</summary>
    public string? LeadId => Known.LeadId ?? (Known.EntityType == EntityType.Lead ? Known.EntityId : null);

    // What is beside the id is told without one, too.
    private Conversation Known
    {
        get
        {
            EnsureRead();
            return _conversation ??= new();
        }
    }

    private protected override void ReadData()
    {
        var conversation = ReadResource<Conversation>("conversation");
        if (conversation.Id.Length == 0) conversation.Id = Text("conversation_id") ?? "";
        CheckId(conversation.Id, "conversation");
        conversation.AgentId ??= Text("agent_id");
        conversation.LeadId ??= Text("lead_id");
        _conversation = conversation;
    }
}
