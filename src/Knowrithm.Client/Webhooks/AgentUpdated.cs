namespace Knowrithm.Client.Webhooks;

/// <summary>An agent was changed. (<c>agent.updated</c>)</summary>
public sealed class AgentUpdated() : AgentEvent(WebhookEventType.AgentUpdated);
