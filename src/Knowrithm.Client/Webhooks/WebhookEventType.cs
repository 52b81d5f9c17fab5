using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Webhooks;

/// <summary>The type of a webhook event.</summary>
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
}
