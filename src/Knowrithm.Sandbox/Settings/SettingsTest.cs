using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The result of a test: the task succeeds, and the failure it found is in the envelope. One provider always reports its missing key.</summary>
internal static class SettingsTest
{
    public static Reply Run(Call call)
    {
        var settings = SettingsRoutes.Settings(call);
        return call.Queue("LLM settings test request accepted", () =>
        {
            var values = settings.Values;
            string[] details =
            [
                .. values.ModelIsMissing ? [$"Model '{values.LlmModel}' is not available at {values.LlmProvider}"] : Array.Empty<string>(),
                .. values.LlmProvider == "huggingface" && values.LlmApiKey is null ? ["API key required for HuggingFace"] : Array.Empty<string>(),
            ];
            return details.Length > 0 ? Refused(details) : Passed(values);
        });
    }

    private static JsonObject Refused(string[] details) => new()
    {
        ["status"] = "error",
        ["http_status"] = 400,
        ["message"] = "Invalid LLM configuration",
        ["data"] = new JsonObject { ["details"] = ProviderJson.Texts(details) },
    };

    private static JsonObject Passed(AgentSettings values) => new()
    {
        ["status"] = "success",
        ["http_status"] = 200,
        ["message"] = "LLM settings test completed",
        ["data"] = new JsonObject
        {
            ["llm"] = new JsonObject { ["success"] = true, ["provider"] = values.LlmProvider, ["model"] = values.LlmModel },
            ["embedding"] = new JsonObject
            {
                ["success"] = true,
                ["provider"] = values.Embedding.Provider,
                ["model"] = values.EmbeddingModel,
                ["dimension"] = values.Dimension
            },
        },
    };
}
