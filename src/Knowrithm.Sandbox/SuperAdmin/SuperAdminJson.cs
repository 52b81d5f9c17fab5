using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>Agents and documents with the fields that these routes have.</summary>
internal static class SuperAdminJson
{
    /// <summary>Figures, with the time at which they were computed.</summary>
    public static Reply Stamped(this Call call, JsonObject body)
    {
        body["timestamp"] = call.World.Clock.Text(call.World.Clock.Now);
        return Reply.Bare(body);
    }

    public static JsonObject ToSuperAdmin(this Agent agent, World world) => new()
    {
        ["id"] = agent.Id,
        ["company_id"] = world.Company.Id,
        ["name"] = agent.Name,
        ["description"] = agent.Description,
        ["status"] = agent.Status,
        ["model_name"] = agent.Settings.LlmModel,
        ["temperature"] = agent.Settings.Temperature,
        ["max_tokens"] = agent.Settings.MaxTokens,
        ["average_rating"] = null,
        ["total_conversations"] = agent.TotalConversations,
        ["total_messages"] = agent.TotalMessages,
        ["created_at"] = world.Clock.Text(agent.CreatedAt),
    };

    public static JsonObject ToSuperAdmin(this StoredDocument document, World world) => new()
    {
        ["id"] = document.Id,
        ["agent_id"] = document.Agent?.Id,
        ["user_id"] = document.Owner.Id,
        ["filename"] = document.FileName,
        ["original_filename"] = document.FileName,
        ["document_type"] = document.Type,
        ["file_size"] = document.Size,
        ["word_count"] = document.IsRead ? document.Chunks.Sum(c => Words.Count(c.Content)) : null,
        ["status"] = document.Status(world),
        ["created_at"] = world.Clock.Text(document.CreatedAt),
    };
}
