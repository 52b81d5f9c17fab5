using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class MessageJson
{
    public static JsonObject ToJson(this Message message, World world)
    {
        var answer = message.Answer;
        return new()
        {
            ["id"] = message.Id,
            ["role"] = message.Role,
            ["content"] = message.Content,
            ["content_type"] = "text",
            ["context_used"] = new JsonArray(),
            ["sources"] = answer?.SourcesJson() ?? [],
            ["metadata"] = answer?.MetadataJson() ?? [],
            ["confidence_score"] = answer?.Confidence,
            ["model_used"] = answer is null ? null : message.Conversation.Agent.Settings.LlmModel,
            ["processing_time"] = message.ProcessingTime,
            ["tokens_used"] = message.Tokens,
            ["user_feedback"] = null,
            ["created_at"] = world.Clock.Text(message.CreatedAt),
        };
    }

    /// <summary>As a webhook carries it: with the conversation it belongs to.</summary>
    public static JsonObject ToEvent(this Message message, World world)
    {
        var json = message.ToJson(world);
        json["message_id"] = message.Id;
        json["conversation_id"] = message.Conversation.Id;
        json["agent_id"] = message.Conversation.Agent.Id;
        json["lead_id"] = message.Conversation.LeadId;
        return json;
    }
}
