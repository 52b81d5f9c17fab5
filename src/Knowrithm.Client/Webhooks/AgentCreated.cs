namespace Knowrithm.Client.Webhooks;

/// <summary>An agent was created. (<c>agent.created</c>)</summary>
public sealed class AgentCreated() : AgentEvent(WebhookEventType.AgentCreated);
