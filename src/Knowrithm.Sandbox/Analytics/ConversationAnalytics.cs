using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ConversationAnalytics
{
    public static Reply Of(Call call) => Reply.Bare(Of([call.Conversation()], call.World));

    public static JsonObject Of(List<Conversation> conversations, World world)
    {
        var messages = conversations.SelectMany(c => c.Present).ToList();
        var tokens = messages.Sum(m => m.Tokens);
        var leads = conversations.Select(c => world.Leads.Find(c.LeadId)).OfType<Lead>().Distinct().ToList();
        return new()
        {
            ["activity_timeline"] = Numbers.Timeline(conversations, messages),
            ["conversation_status"] = conversations.Counts(c => c.Status),
            ["message_roles"] = messages.Counts(m => m.Role),
            ["message_analytics"] = new JsonObject
            {
                ["total_messages"] = messages.Count,
                ["total_tokens"] = tokens,
                ["average_tokens_per_message"] = Numbers.Ratio(tokens, messages.Count, 1),
                ["average_confidence_score"] = messages.Select(m => m.Answer?.Confidence).Average(),
                ["average_processing_time"] = messages.Select(m => m.ProcessingTime).Average(),
                ["average_rating"] = null,
                ["rated_messages"] = 0,
            },
            ["lead_engagement"] = new JsonObject
            {
                ["engaged_leads"] = leads.Count,
                ["total_conversions"] = leads.Count(l => l.Status == "converted"),
                ["average_satisfaction"] = null
            },
            ["top_conversations"] = new JsonArray([.. conversations.OrderByDescending(c => c.Present.Count()).Take(10).Select(c => Line(c, world))]),
        };
    }

    private static JsonObject Line(Conversation conversation, World world)
    {
        var lead = world.Leads.Find(conversation.LeadId);
        return new()
        {
            ["id"] = conversation.Id,
            ["title"] = conversation.Title,
            ["message_count"] = conversation.Present.Count(),
            ["last_activity"] = world.Clock.Text(conversation.LastActivity),
            ["lead_name"] = lead is null ? null : $"{lead.FirstName} {lead.LastName}",
            ["lead_email"] = lead?.Email,
        };
    }
}
