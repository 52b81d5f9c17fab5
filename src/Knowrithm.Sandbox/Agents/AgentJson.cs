using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class AgentJson
{
    public static JsonObject ToJson(this Agent agent, World world) => new()
    {
        ["id"] = agent.Id,
        ["name"] = agent.Name,
        ["description"] = agent.Description,
        ["avatar_url"] = agent.AvatarUrl,
        ["company_id"] = world.Company.Id,
        ["status"] = agent.Status,
        ["llm_settings_id"] = agent.Llm.Id,
        ["model_name"] = agent.Settings.LlmModel,
        ["temperature"] = agent.Settings.Temperature,
        ["max_tokens"] = agent.Settings.MaxTokens,
        ["capabilities"] = agent.Capabilities.DeepClone(),
        ["languages"] = agent.Languages.DeepClone(),
        ["operating_hours"] = agent.OperatingHours.DeepClone(),
        ["personality_traits"] = agent.PersonalityTraits.DeepClone(),
        ["databases"] = new JsonArray([.. world.Databases.Present.Where(c => c.Agent == agent).Select(c => c.ToJson(world))]),
        ["documents"] = agent.Library.ToJson(world),
        ["embed_code"] = EmbedCode.Simple(agent, world),
        ["average_rating"] = null,
        ["total_conversations"] = agent.TotalConversations,
        ["total_messages"] = agent.TotalMessages,
        ["last_trained"] = world.Clock.Text(agent.LastTrained),
        ["created_at"] = world.Clock.Text(agent.CreatedAt),
        ["updated_at"] = world.Clock.Text(agent.UpdatedAt),
    };

    public static JsonObject Stats(this Agent agent, World world) => new()
    {
        ["agent_id"] = agent.Id,
        ["agent_name"] = agent.Name,
        ["status"] = agent.Status,
        ["llm_provider"] = agent.Settings.LlmProvider,
        ["llm_model"] = agent.Settings.LlmModel,
        ["documents_count"] = agent.Library.Count,
        ["databases_count"] = world.Databases.Present.Count(c => c.Agent == agent),
        ["average_rating"] = null,
        ["total_conversations"] = agent.TotalConversations,
        ["total_messages"] = agent.TotalMessages,
        ["last_trained"] = world.Clock.Text(agent.LastTrained),
        ["created_at"] = world.Clock.Text(agent.CreatedAt),
    };
}
