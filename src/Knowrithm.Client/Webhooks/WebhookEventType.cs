using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Webhooks;

/// <summary>The type of an event: those that webhooks bring, and those that only the change feed reports.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<WebhookEventType>))]
public readonly partial record struct WebhookEventType : IOpenEnum<WebhookEventType>
{
    /// <summary>An agent was created.</summary>
    [WireText("agent.created")]
    public static partial WebhookEventType AgentCreated { get; }

    /// <summary>An agent was updated.</summary>
    [WireText("agent.updated")]
    public static partial WebhookEventType AgentUpdated { get; }

    /// <summary>A conversation started.</summary>
    [WireText("conversation.started")]
    public static partial WebhookEventType ConversationStarted { get; }

    /// <summary>A conversation was ended or soft-deleted.</summary>
    [WireText("conversation.ended")]
    public static partial WebhookEventType ConversationEnded { get; }

    /// <summary>A message was sent to an agent.</summary>
    [WireText("message.received")]
    public static partial WebhookEventType MessageReceived { get; }

    /// <summary>An agent responded.</summary>
    [WireText("message.sent")]
    public static partial WebhookEventType MessageSent { get; }

    /// <summary>A lead was created.</summary>
    [WireText("lead.created")]
    public static partial WebhookEventType LeadCreated { get; }

    /// <summary>A lead was updated.</summary>
    [WireText("lead.updated")]
    public static partial WebhookEventType LeadUpdated { get; }

    /// <summary>A lead's status changed.</summary>
    [WireText("lead.status.updated")]
    public static partial WebhookEventType LeadStatusUpdated { get; }

    /// <summary>A visitor registered as a lead.</summary>
    [WireText("lead.registered")]
    public static partial WebhookEventType LeadRegistered { get; }

    /// <summary>The processing of a document succeeded or failed.</summary>
    [WireText("document.processed")]
    public static partial WebhookEventType DocumentProcessed { get; }

    /// <summary>An agent was deleted. Only the change feed reports it.</summary>
    [WireText("agent.deleted")]
    public static partial WebhookEventType AgentDeleted { get; }

    /// <summary>A deleted agent is back. Only the change feed reports it.</summary>
    [WireText("agent.restored")]
    public static partial WebhookEventType AgentRestored { get; }

    /// <summary>A conversation was changed. Only the change feed reports it.</summary>
    [WireText("conversation.updated")]
    public static partial WebhookEventType ConversationUpdated { get; }

    /// <summary>A conversation was deleted. Only the change feed reports it.</summary>
    [WireText("conversation.deleted")]
    public static partial WebhookEventType ConversationDeleted { get; }

    /// <summary>A deleted conversation is back. Only the change feed reports it.</summary>
    [WireText("conversation.restored")]
    public static partial WebhookEventType ConversationRestored { get; }

    /// <summary>A message was changed. Only the change feed reports it.</summary>
    [WireText("message.updated")]
    public static partial WebhookEventType MessageUpdated { get; }

    /// <summary>A message was deleted. Only the change feed reports it.</summary>
    [WireText("message.deleted")]
    public static partial WebhookEventType MessageDeleted { get; }

    /// <summary>A deleted message is back. Only the change feed reports it.</summary>
    [WireText("message.restored")]
    public static partial WebhookEventType MessageRestored { get; }

    /// <summary>A lead was deleted. Only the change feed reports it.</summary>
    [WireText("lead.deleted")]
    public static partial WebhookEventType LeadDeleted { get; }

    /// <summary>A deleted lead is back. Only the change feed reports it.</summary>
    [WireText("lead.restored")]
    public static partial WebhookEventType LeadRestored { get; }

    /// <summary>A document was added. Only the change feed reports it.</summary>
    [WireText("document.created")]
    public static partial WebhookEventType DocumentCreated { get; }

    /// <summary>A document was changed. Only the change feed reports it.</summary>
    [WireText("document.updated")]
    public static partial WebhookEventType DocumentUpdated { get; }

    /// <summary>A document was deleted. Only the change feed reports it.</summary>
    [WireText("document.deleted")]
    public static partial WebhookEventType DocumentDeleted { get; }

    /// <summary>A deleted document is back. Only the change feed reports it.</summary>
    [WireText("document.restored")]
    public static partial WebhookEventType DocumentRestored { get; }
}
