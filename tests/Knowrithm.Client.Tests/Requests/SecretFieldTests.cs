using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Tests;

public sealed class SecretFieldTests
{
    private const string Key = "sk-planted-0123456789";

    private static readonly CreateAgentRequest Request = new()
    {
        Name = "Support",
        Settings = new()
        {
            LlmProvider = "openai",
            LlmModel = "gpt-4o-mini",
            EmbeddingProvider = "openai",
            EmbeddingModel = "small",
            LlmApiKey = Key,
            EmbeddingApiKey = new Secret(Key)
        },
    };

    [Fact]
    public async Task A_secret_is_in_the_clear_in_the_request_body_and_nowhere_else_in_the_request()
    {
        var recorder = new RequestRecorder("""{"task_id":"t1"}""");
        using var client = recorder.Client();

        await client.Agents.StartCreateAgentAsync(Request);

        var settings = recorder.Only.Json.GetProperty("settings");
        Assert.Equal(Key, settings.GetProperty("llm_api_key").GetString());
        Assert.Equal(Key, settings.GetProperty("embedding_api_key").GetString());
        Assert.DoesNotContain(Key, (recorder.Only with { Body = null }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_way_to_print_the_request_masks_it()
    {
        var printed = new[] { JsonSerializer.Serialize(Request), Request.ToString(), $"{Request.Settings.LlmApiKey}",
            Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes<object>(Request)) };

        Assert.All(printed, static text => Assert.DoesNotContain(Key, text, StringComparison.Ordinal));
        Assert.All(printed[..1], static text => Assert.Contains("\"***\"", text, StringComparison.Ordinal));
    }
}
