namespace Knowrithm.Client.Webhooks;

/// <summary>Something happened to an agent.</summary>
public abstract class AgentEvent : WebhookEvent
{
    private protected AgentEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>
    /// The agent, as far as the event tells; its id is read from <c>id</c> or <c>agent_id</c>. Never null: see <see cref="WebhookEvent.DataProblem"/>.
    /// </summary>
    public Agent Agent { get; set => field = value ?? new(); } = new();

    private protected override void ReadData()
    {
        Agent = ReadResource<Agent>("agent");
        if (Agent.Id.Length == 0) Agent.Id = Text("agent_id") ?? "";
    }
}
