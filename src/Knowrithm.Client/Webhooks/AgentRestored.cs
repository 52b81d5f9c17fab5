namespace Knowrithm.Client.Webhooks;

/// <summary>A deleted agent is back. Only the change feed reports it. (<c>agent.restored</c>)</summary>
public sealed class AgentRestored() : AgentEvent(WebhookEventType.AgentRestored);
