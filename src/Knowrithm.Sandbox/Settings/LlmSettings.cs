using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>Settings of an agent, or of the company.</summary>
internal sealed class LlmSettings(AgentSettings values, DateTimeOffset createdAt)
{
    private const string Hidden = "********";

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public Agent? Agent { get; set; }

    public AgentSettings Values { get; set; } = values;

    public bool IsDefault { get; set; }

    public bool IsActive { get; set; } = true;

    public bool IsDeleted { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public JsonObject ToJson(World world) => new()
    {
        ["id"] = Id,
        ["agent"] = Agent is null ? null : new JsonObject { ["id"] = Agent.Id, ["name"] = Agent.Name },
        ["company"] = new JsonObject { ["id"] = world.Company.Id, ["name"] = world.Company.Name },
        ["llm_provider_id"] = Values.Llm.ProviderId,
        ["llm_provider"] = Values.Llm.Provider,
        ["llm_provider_label"] = Values.Llm.ProviderLabel,
        ["llm_model_id"] = Values.Llm.ModelId,
        ["llm_model_name"] = Values.Llm.Model,
        ["llm_api_key"] = Values.LlmApiKey is null ? null : Hidden,
        ["llm_api_base_url"] = Values.LlmBaseUrl,
        ["llm_temperature"] = Values.Temperature,
        ["llm_max_tokens"] = Values.MaxTokens,
        ["llm_additional_params"] = Values.LlmParams.DeepClone(),
        ["embedding_provider_id"] = Values.Embedding.ProviderId,
        ["embedding_provider"] = Values.Embedding.Provider,
        ["embedding_provider_label"] = Values.Embedding.ProviderLabel,
        ["embedding_model_id"] = Values.Embedding.ModelId,
        ["embedding_model_name"] = Values.Embedding.Model,
        ["embedding_api_key"] = Values.EmbeddingApiKey is null ? null : Hidden,
        ["embedding_api_base_url"] = Values.EmbeddingBaseUrl,
        ["embedding_dimension"] = Values.Dimension,
        ["embedding_additional_params"] = Values.EmbeddingParams.DeepClone(),
        ["widget_script_url"] = Values.WidgetScriptUrl,
        ["widget_config"] = Values.WidgetConfig.DeepClone(),
        ["is_default"] = IsDefault,
        ["is_active"] = IsActive,
        ["created_at"] = world.Clock.Text(CreatedAt),
        ["updated_at"] = world.Clock.Text(UpdatedAt),
    };
}
