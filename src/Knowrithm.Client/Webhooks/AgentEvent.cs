namespace Knowrithm.Client.Webhooks;

/// <summary>An event about an agent.</summary>
public abstract class AgentEvent : KnowrithmEvent
{
    private Agent? _agent;

    private protected AgentEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>The agent, with the properties that the event contains; its id is read from <c>id</c> or <c>agent_id</c>. Never null.</summary>
    /// <exception cref="KnowrithmSerializationException">
    /// Thrown when the event has no id of its resource: see <see cref="KnowrithmEvent.DataProblem"/>.
    /// </exception>
    public Agent Agent
    {
        get
        {
            EnsureRead();
            return _agent = Identified(_agent);
        }
        set
        {
            EnsureRead();
            _agent = value ?? new();
            Identify();
        }
    }

    private protected override bool TryTake(ApiObject resource) => resource is Agent own && ((Agent = own) is not null);

    private protected override void ReadData()
    {
        var agent = ReadResource<Agent>("agent");
        if (agent.Id.Length == 0) agent.Id = Text("agent_id") ?? "";
        CheckId(agent.Id, "agent");
        _agent = agent;
    }
}
