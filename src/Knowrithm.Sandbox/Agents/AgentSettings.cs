using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed record AgentSettings
{
    private static readonly string[] Known =
    [
        "openai", "anthropic", "google", "gemini", "mistral", "cohere", "huggingface", "hugging face", "azure", "azure_openai", "azure openai",
        "ollama", "groq", "together", "deepseek", "openrouter", "perplexity", "voyage", "jina", "bedrock", "xai", "nomic", "local",
    ];

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public string LlmProvider { get; init; } = "openai";

    public string LlmModel { get; init; } = "gpt-4o-mini";

    public string EmbeddingProvider { get; init; } = "openai";

    public string EmbeddingModel { get; init; } = "text-embedding-3-small";

    public string[] Ids { get; init; } = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid().ToString())];

    public double Temperature { get; init; } = 0.7;

    public int MaxTokens { get; init; } = 1000;

    public bool ModelIsMissing => LlmModel == "missing-model";

    /// <summary>Looks up what was named: a provider nobody knows, the nil id and an embedding model called `missing-model` are not there.</summary>
    public void Resolve()
    {
        foreach (var provider in (string[])[LlmProvider, EmbeddingProvider])
        {
            if (!Known.Contains(provider, StringComparer.OrdinalIgnoreCase)) throw new ApiException(404, $"Provider '{provider}' not found");
        }

        if (Ids.Contains(Guid.Empty.ToString())) throw new ApiException(404, $"Provider or model '{Guid.Empty}' not found");
        if (EmbeddingModel == "missing-model") throw new ApiException(404, $"Model '{EmbeddingModel}' not found");
    }

    public JsonObject ToJson(string createdAt) => new()
    {
        ["id"] = Id,
        ["llm_provider_id"] = Ids[0],
        ["llm_provider"] = LlmProvider,
        ["llm_model_id"] = Ids[1],
        ["llm_model_name"] = LlmModel,
        ["llm_api_key"] = null,
        ["llm_temperature"] = Temperature,
        ["llm_max_tokens"] = MaxTokens,
        ["embedding_provider_id"] = Ids[2],
        ["embedding_provider"] = EmbeddingProvider,
        ["embedding_model_id"] = Ids[3],
        ["embedding_model_name"] = EmbeddingModel,
        ["embedding_api_key"] = null,
        ["embedding_dimension"] = 768,
        ["is_active"] = true,
        ["is_default"] = false,
        ["created_at"] = createdAt,
        ["updated_at"] = createdAt,
    };
}
