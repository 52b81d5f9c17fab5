namespace Knowrithm.Sandbox;

/// <summary>The settings in a body; fields that it leaves out keep their value.</summary>
internal sealed record SettingsRequest(ModelRequest? Llm, ModelRequest? Embedding, Func<AgentSettings, AgentSettings> Rest)
{
    private static readonly string[] Four = ["llm_provider_id", "llm_model_id", "embedding_provider_id", "embedding_model_id"];

    public static SettingsRequest ByIds(Fields body, bool required) =>
        new(ModelRequest.ByIds(body, "llm", required), ModelRequest.ByIds(body, "embedding", required), ReadRest(body));

    public static SettingsRequest ByNames(Fields body) => new(ModelRequest.ByNames(body, "llm"), ModelRequest.ByNames(body, "embedding"), ReadRest(body));

    /// <summary>The two ways to say which models an agent uses: by id, or (the SDK's) by name in a nested object.</summary>
    public static SettingsRequest OfAgent(Fields body, bool bySdk)
    {
        // One of the vendor's SDKs sends the flat form here too.
        if (!bySdk || Four.Any(body.Has)) return ByIds(body, required: true);
        if (body.Nested("settings") is { } nested) return ByNames(nested);
        if (!body.Has("settings")) body.Wrong("settings", "This field is required.");
        return new(null, null, settings => settings);
    }

    /// <exception cref="ApiException">Thrown when a provider or model does not exist.</exception>
    public AgentSettings Apply(AgentSettings settings, World world) => Rest(settings) with
    {
        Llm = Llm is null ? settings.Llm : ModelChoice.Find(world.Providers, Llm, settings.Llm),
        Embedding = Embedding is null ? settings.Embedding
            : ModelChoice.Find(world.Providers, Embedding, settings.Embedding) is { Model: not ModelChoice.Missing } found
            ? found
            : throw new ApiException(404, $"Model '{ModelChoice.Missing}' not found"),
    };

    private static Func<AgentSettings, AgentSettings> ReadRest(Fields body)
    {
        var (llmKey, embeddingKey) = (body.Text("llm_api_key"), body.Text("embedding_api_key"));
        var (llmUrl, embeddingUrl) = (body.Url("llm_api_base_url"), body.Url("embedding_api_base_url"));
        var (llmParams, embeddingParams, widget) =
            (body.Object("llm_additional_params"), body.Object("embedding_additional_params"), body.Object("widget_config"));
        var (script, dimension) = (body.Url("widget_script_url"), body.Whole("embedding_dimension", 1));
        var (temperature, tokens) = (body.Number("llm_temperature", 0, 2), body.Whole("llm_max_tokens", 1));
        return settings => settings with
        {
            Temperature = temperature ?? settings.Temperature,
            MaxTokens = tokens ?? settings.MaxTokens,
            Dimension = dimension ?? settings.Dimension,
            LlmApiKey = body.Has("llm_api_key") ? llmKey : settings.LlmApiKey,
            EmbeddingApiKey = body.Has("embedding_api_key") ? embeddingKey : settings.EmbeddingApiKey,
            LlmBaseUrl = body.Has("llm_api_base_url") ? llmUrl : settings.LlmBaseUrl,
            EmbeddingBaseUrl = body.Has("embedding_api_base_url") ? embeddingUrl : settings.EmbeddingBaseUrl,
            WidgetScriptUrl = body.Has("widget_script_url") ? script : settings.WidgetScriptUrl,
            LlmParams = llmParams ?? settings.LlmParams,
            EmbeddingParams = embeddingParams ?? settings.EmbeddingParams,
            WidgetConfig = widget ?? settings.WidgetConfig,
        };
    }
}
