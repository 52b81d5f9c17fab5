using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Connectors.Tests;

/// <summary>A lead's visit, as events: with something for every connector. The ends do not say whose conversation it was.</summary>
internal sealed record Visit(string LeadId, string ConversationId, string AgentId, string? FirstName, string? Source, string Title, string Question)
{
    public const int Count = 7;

    public const string Secret = "whsec_test";

    public WebhookDelivery Event(int number, int attempt = 1) => number switch
    {
        0 => Sign("conversation.started", new { conversation_id = ConversationId, agent_id = AgentId, lead_id = LeadId }, 0, attempt),
        1 => Sign("message.received", new { id = $"m-{ConversationId}", conversation_id = ConversationId, role = "user", content = Question }, 1, attempt),
        // As she was when it happened: what is written is how she is now.
        2 => Sign("lead.created", new { id = LeadId, first_name = FirstName, last_name = "Byron", status = "new", source = Source }, 2, attempt),
        3 => Sign("lead.updated", new { id = LeadId, first_name = FirstName, status = "new" }, 3, attempt),
        4 => Sign("lead.status.updated", new { id = LeadId, status = "qualified" }, 4, attempt),
        5 => Sign("conversation.ended",
            new { conversation_id = ConversationId, title = Title, rating = 2, conversion_outcome = "demo_booked", ended_at = World.Now.AddMinutes(5) }, 5,
                attempt),
        6 => Sign("conversation.ended", new { conversation_id = ConversationId, title = Title, rating = 1, ended_at = World.Now.AddMinutes(6) }, 6, attempt),
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    public static WebhookDelivery Sign(string type, object data, int minute, int attempt = 1) =>
        WebhookSigner.Create(Secret, new WebhookEventType(type), JsonSerializer.SerializeToElement(data), attempt, World.Now.AddMinutes(minute));
}
