using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ConversationJson
{
    public static JsonObject ToJson(this Conversation conversation, World world)
    {
        var (messages, tokens) = (0, 0);
        foreach (var message in conversation.Present) (messages, tokens) = (messages + 1, tokens + message.Tokens);
        return new()
        {
            ["id"] = conversation.Id,
            ["title"] = conversation.Title,
            ["status"] = conversation.Status,
            ["agent"] = conversation.Agent.ToJson(world),
            ["message_count"] = messages,
            ["total_tokens"] = tokens,
            ["max_context_length"] = conversation.MaxContextLength,
            ["context_strategy"] = "sliding_window",
            ["conversion_outcome"] = null,
            ["lead_satisfaction"] = null,
            ["metadata"] = conversation.Metadata.DeepClone(),
            ["tags"] = new JsonArray(),
            ["archived_at"] = null,
            ["ended_at"] = world.Clock.Text(conversation.DeletedAt),
            ["last_activity"] = world.Clock.Text(conversation.LastActivity),
            ["created_at"] = world.Clock.Text(conversation.CreatedAt),
            ["updated_at"] = world.Clock.Text(conversation.DeletedAt ?? conversation.LastActivity),
        };
    }

    /// <summary>As a webhook carries it: with the ids that REST leaves out.</summary>
    public static JsonObject ToEvent(this Conversation conversation, World world)
    {
        var json = conversation.ToJson(world);
        json["conversation_id"] = conversation.Id;
        json["agent_id"] = conversation.Agent.Id;
        json["lead_id"] = conversation.LeadId;
        return json;
    }
}
