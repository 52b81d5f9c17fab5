using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The models that are used, and their settings.</summary>
internal sealed record AgentSettings
{
    public ModelChoice Llm { get; init; } = ModelChoice.DefaultLlm;

    public ModelChoice Embedding { get; init; } = ModelChoice.DefaultEmbedding;

    public string LlmProvider => Llm.Provider;

    public string LlmModel => Llm.Model;

    public string EmbeddingModel => Embedding.Model;

    public double Temperature { get; init; } = 0.7;

    public int MaxTokens { get; init; } = 1000;

    public int Dimension { get; init; } = 768;

    public string? LlmApiKey { get; init; }

    public string? EmbeddingApiKey { get; init; }

    public string? LlmBaseUrl { get; init; }

    public string? EmbeddingBaseUrl { get; init; }

    public JsonNode LlmParams { get; init; } = new JsonObject();

    public JsonNode EmbeddingParams { get; init; } = new JsonObject();

    public JsonNode WidgetConfig { get; init; } = new JsonObject();

    public string? WidgetScriptUrl { get; init; }

    public bool ModelIsMissing => LlmModel == ModelChoice.Missing;
}
