using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>The wire's names of an event type and the types below it.</summary>
internal static class EventNames
{
    private static readonly (string Name, Type Type)[] Known =
    [
        (WebhookEventType.Values.AgentCreated, typeof(AgentCreated)), (WebhookEventType.Values.AgentUpdated, typeof(AgentUpdated)),
        (WebhookEventType.Values.ConversationStarted, typeof(ConversationStarted)), (WebhookEventType.Values.ConversationEnded, typeof(ConversationEnded)),
        (WebhookEventType.Values.MessageReceived, typeof(MessageReceived)), (WebhookEventType.Values.MessageSent, typeof(MessageSent)),
        (WebhookEventType.Values.LeadCreated, typeof(LeadCreated)), (WebhookEventType.Values.LeadUpdated, typeof(LeadUpdated)),
        (WebhookEventType.Values.LeadStatusUpdated, typeof(LeadStatusUpdated)), (WebhookEventType.Values.LeadRegistered, typeof(LeadRegistered)),
        (WebhookEventType.Values.DocumentProcessed, typeof(DocumentProcessed)), (WebhookEventType.Values.AgentDeleted, typeof(AgentDeleted)),
        (WebhookEventType.Values.AgentRestored, typeof(AgentRestored)), (WebhookEventType.Values.LeadDeleted, typeof(LeadDeleted)),
        (WebhookEventType.Values.LeadRestored, typeof(LeadRestored)), (WebhookEventType.Values.ConversationUpdated, typeof(ConversationUpdated)),
        (WebhookEventType.Values.ConversationDeleted, typeof(ConversationDeleted)),
        (WebhookEventType.Values.ConversationRestored, typeof(ConversationRestored)), (WebhookEventType.Values.MessageUpdated, typeof(MessageUpdated)),
        (WebhookEventType.Values.MessageDeleted, typeof(MessageDeleted)), (WebhookEventType.Values.MessageRestored, typeof(MessageRestored)),
        (WebhookEventType.Values.DocumentCreated, typeof(DocumentCreated)), (WebhookEventType.Values.DocumentUpdated, typeof(DocumentUpdated)),
        (WebhookEventType.Values.DocumentDeleted, typeof(DocumentDeleted)), (WebhookEventType.Values.DocumentRestored, typeof(DocumentRestored)),
    ];

    public static IReadOnlyList<string> Of(Type type)
    {
        if (type == typeof(KnowrithmEvent)) return [HandlerSubscription.Any];
        if (type == typeof(UnknownEvent)) return [HandlerSubscription.Unknown];
        return [.. Known.Where(one => type.IsAssignableFrom(one.Type)).Select(static one => one.Name)];
    }

    public static string Of(KnowrithmEvent one) => one.Event.Value.ToLowerInvariant();
}
