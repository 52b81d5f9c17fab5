namespace Knowrithm.Client.Webhooks;

/// <summary>An event about a conversation.</summary>
public abstract class ConversationEvent : KnowrithmEvent
{
    private Conversation? _conversation;

    private protected ConversationEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>The conversation, with the properties that the event contains; its id is read from <c>id</c> or <c>conversation_id</c>. Never null.</summary>
    /// <exception cref="KnowrithmSerializationException">
    /// Thrown when the event has no id of its resource: see <see cref="KnowrithmEvent.DataProblem"/>.
    /// </exception>
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
    /// <exception cref="KnowrithmSerializationException">Thrown when the event does not contain it: see <see cref="KnowrithmEvent.DataProblem"/>.</exception>
    public string ConversationId => Conversation.Id;

    /// <summary>The agent of the conversation; null when the event does not contain it.</summary>
    public string? AgentId => Known.AgentId ?? (Known.Agent is { Id.Length: > 0 } agent ? agent.Id : null);

    /// <summary>The lead that takes part; null when the participant is not a lead, or the event does not contain it.</summary>
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

    private protected override bool TryTake(ApiObject resource) => resource is Conversation own && ((Conversation = own) is not null);

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
