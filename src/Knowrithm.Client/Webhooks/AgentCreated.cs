namespace Knowrithm.Client.Webhooks;

/// <summary>An agent was made. (<c>agent.created</c>)</summary>
public sealed class AgentCreated() : AgentEvent(WebhookEventType.AgentCreated);
