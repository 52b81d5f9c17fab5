namespace Knowrithm.Client.Tests;

public sealed class LlmSettingsRequestTests
{
    private const string Key = "sk-planted-0123456789";

    [Fact]
    public async Task Keys_are_sent_in_the_clear_also_among_the_options_and_printed_nowhere()
    {
        var recorder = new RequestRecorder("""{"task_id":"t1"}""");
        using var client = recorder.Client();
        var request = new CreateLlmSettingsRequest
        {
            LlmProvider = "azure",
            LlmModel = "gpt-4o",
            EmbeddingProvider = "azure",
            EmbeddingModel = "small",
            LlmApiKey = Key,
            ProviderOptions = new Dictionary<string, Secret> { ["ApiKey"] = new(Key) },
        };

        await client.LlmSettings.StartCreateSettingsAsync(request);

        // The caller's own names stay as they are.
        Assert.Equal(Key, recorder.Only.Json.GetProperty("provider_options").GetProperty("ApiKey").GetString());
        Assert.Equal(Key, recorder.Only.Json.GetProperty("llm_api_key").GetString());
        Assert.DoesNotContain(Key, request.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, System.Text.Json.JsonSerializer.Serialize(request), StringComparison.Ordinal);
    }
}
