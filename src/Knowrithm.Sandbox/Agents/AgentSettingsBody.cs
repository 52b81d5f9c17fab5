namespace Knowrithm.Sandbox;

/// <summary>The two ways to say which models an agent uses: by id, or (the SDK's) by name in a nested object.</summary>
internal static class AgentSettingsBody
{
    private static readonly string[] Four = ["llm_provider", "llm_model", "embedding_provider", "embedding_model"];

    public static AgentSettings Read(Fields body, bool bySdk)
    {
        // One of the vendor's SDKs sends the flat form here too.
        var flat = Four.Any(name => body.Has(name + "_id"));
        if (bySdk && !flat)
        {
            if (body.Nested("settings") is { } nested) return ByName(nested);
            if (!body.Has("settings")) body.Wrong("settings", "This field is required.");
            return new();
        }

        var ids = Four.Select(name => body.Uuid(name + "_id", required: true)).ToArray();
        return Common(body, new() { Ids = [.. ids.Select(id => id ?? "")] });
    }

    private static AgentSettings ByName(Fields settings)
    {
        var ids = Four.Select(name => settings.Uuid(name + "_id")).ToArray();
        var names = Four.Select((name, i) => settings.Text(name, required: ids[i] is null, max: 200)).ToArray();
        var read = new AgentSettings();
        return Common(settings, read with
        {
            LlmProvider = names[0] ?? read.LlmProvider,
            LlmModel = names[1] ?? read.LlmModel,
            EmbeddingProvider = names[2] ?? read.EmbeddingProvider,
            EmbeddingModel = names[3] ?? read.EmbeddingModel,
            Ids = [.. ids.Zip(read.Ids, (given, made) => given ?? made)],
        });
    }

    private static AgentSettings Common(Fields body, AgentSettings read)
    {
        _ = (body.Text("llm_api_key"), body.Text("embedding_api_key"), body.Url("llm_api_base_url"), body.Url("embedding_api_base_url"));
        _ = (body.Whole("embedding_dimension", 1), body.Object("llm_additional_params"), body.Object("embedding_additional_params"), body.Object("widget_config"));
        return read with
        {
            Temperature = body.Number("llm_temperature", 0, 2) ?? read.Temperature,
            MaxTokens = body.Whole("llm_max_tokens", 1) ?? read.MaxTokens,
        };
    }
}
