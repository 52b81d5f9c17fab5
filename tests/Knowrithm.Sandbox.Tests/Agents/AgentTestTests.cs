namespace Knowrithm.Sandbox.Tests.Agents;

public sealed class AgentTestTests
{
    [Fact]
    public async Task A_test_has_its_result_in_an_envelope()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync();
        play.Sandbox.Teach(id, "Handbook", "Refunds take five days.", "https://example.com/handbook");
        var result = await play.DoAsync("POST", $"agent/{id}/test", new { query = "How long do refunds take?" });
        Assert.Equal(("success", 200), (result.GetProperty("status").GetString(), result.GetProperty("http_status").GetInt32()));
        var data = result.GetProperty("data");
        Assert.Equal("Refunds take five days. [Source 1]", data.GetProperty("response").GetString());
        Assert.Equal("Handbook", data.GetProperty("citations")[0].GetProperty("document_name").GetString());
        Assert.Equal("openai", data.GetProperty("llm_config").GetProperty("provider").GetString());
        Assert.Equal("Source 1: Handbook (https://example.com/handbook)", data.GetProperty("metadata").GetProperty("all_sources")[0].GetString());
    }

    [Fact]
    public async Task A_missing_model_is_an_error_inside_a_task_that_succeeded()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.AgentAsync(model: "missing-model");
        var result = await play.DoAsync("POST", $"agent/{id}/test");
        Assert.Equal(("error", 400), (result.GetProperty("status").GetString(), result.GetProperty("http_status").GetInt32()));
        Assert.Contains("missing-model", result.GetProperty("data").GetProperty("details")[0].GetString());
    }
}
