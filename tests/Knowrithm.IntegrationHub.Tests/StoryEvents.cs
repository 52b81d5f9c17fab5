using Knowrithm.Client.Webhooks;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>Seven events of one lead: with something for every connector. The ends do not say whose conversation it was.</summary>
internal static class StoryEvents
{
    public const int Count = 7;

    public static WebhookDelivery Create(SharedSandbox world, int number, int attempt)
    {
        var (lead, conversation) = (world.LeadId, world.ConversationId);
        return number switch
        {
            0 => TestHub.Sign("conversation.started", new { conversation_id = conversation, agent_id = world.AgentId, lead_id = lead }, 0, attempt),
            1 => TestHub.Sign("message.received", new { id = "m1", conversation_id = conversation, role = "user", content = "Do you ship to Canada?" }, 1,
                attempt),
            // As she was when it happened: what is written is how she is now.
            2 => TestHub.Sign("lead.created",
                new { id = lead, first_name = "Ada", last_name = "Byron", email = "ada@example.com", status = "new", source = "pricing" }, 2, attempt),
            3 => TestHub.Sign("lead.updated", new { id = lead, first_name = "Ada", last_name = "O'Lovelace", email = "ada@example.com", status = "new" }, 3,
                attempt),
            4 => TestHub.Sign("lead.status.updated", new { id = lead, status = "qualified" }, 4, attempt),
            5 => TestHub.Sign("conversation.ended",
                new { conversation_id = conversation, rating = 2, conversion_outcome = "demo_booked", ended_at = SharedSandbox.Now.AddMinutes(5) }, 5, attempt),
            _ => TestHub.Sign("conversation.ended", new { conversation_id = conversation, rating = 1, ended_at = SharedSandbox.Now.AddMinutes(6) }, 6, attempt),
        };
    }
}
