namespace Knowrithm.Sandbox.Tests.Agents;

public sealed class AgentValidationTests
{
    private const string Settings = """{"llm_provider":"openai","llm_model":"a","embedding_provider":"openai","embedding_model":"b"}""";

    [Theory]
    [InlineData("", "body")]
    [InlineData("{", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("""{"name":"a","name":"b"}""", "body")]
    [InlineData("""{"name":"\ud800"}""", "body")]
    [InlineData("""{"settings":SETTINGS}""", "name")]
    [InlineData("""{"name":" ","settings":SETTINGS}""", "name")]
    [InlineData("""{"name":7,"settings":SETTINGS}""", "name")]
    [InlineData("""{"name":"a"}""", "settings")]
    [InlineData("""{"name":"a","settings":[]}""", "settings")]
    [InlineData("""{"name":"a","settings":{}}""", "settings.llm_provider")]
    [InlineData("""{"name":"a","settings":SETTINGS,"status":"asleep"}""", "status")]
    [InlineData("""{"name":"a","settings":SETTINGS,"languages":[1]}""", "languages")]
    [InlineData("""{"name":"a","settings":SETTINGS,"avatar_url":"here"}""", "avatar_url")]
    [InlineData("""{"name":"a","settings":SETTINGS,"operating_hours":"always"}""", "operating_hours")]
    [InlineData("""{"name":"a","settings":SETTINGS,"company_id":"mine"}""", "company_id")]
    [InlineData("""{"name":"a","llm_provider_id":"x"}""", "llm_provider_id")]
    public async Task An_invalid_body_is_refused_with_reasons(string body, string field)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.SendAsync("POST", "sdk/agent", body.Replace("SETTINGS", Settings, StringComparison.Ordinal));
        Assert.Equal((400, "VALIDATION_ERROR"), (reply.Status, reply["code"].GetString()));
        Assert.True(reply["details"].TryGetProperty(field, out _), reply.Text);
    }

    [Theory]
    [InlineData(200, 202)]
    [InlineData(201, 400)]
    public async Task A_name_has_at_most_200_characters(int length, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var body = $$"""{"name":"{{new string('n', length)}}","settings":{{Settings}}}""";
        Assert.Equal(status, (await play.SendAsync("POST", "sdk/agent", body)).Status);
    }

    [Theory]
    [InlineData("""{"llm_provider":"nobody","llm_model":"a","embedding_provider":"openai","embedding_model":"b"}""", "nobody")]
    [InlineData("""{"llm_provider":"openai","llm_model":"a","embedding_provider":"openai","embedding_model":"missing-model"}""", "missing-model")]
    [InlineData("""{"llm_provider":"openai","llm_model":"a","embedding_provider":"openai","embedding_model":"b","llm_model_id":"00000000-0000-0000-0000-000000000000"}""", "00000000")]
    public async Task An_unknown_provider_or_model_fails_the_task(string settings, string named)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var ack = await play.SendAsync("POST", "sdk/agent", $$"""{"name":"a","settings":{{settings}}}""");
        var task = await play.GetAsync(ack["status_url"].GetString()!);
        Assert.Equal((202, "failure"), (ack.Status, task["status"].GetString()));
        Assert.Contains(named, task["error"].GetString());
        Assert.Empty((await play.GetAsync("agent")).Ids("agents"));
    }

    [Theory]
    [InlineData("GET", "agent/nonsense")]
    [InlineData("GET", "agent/nonsense/stats")]
    [InlineData("PUT", "agent/00000000-0000-4000-8000-000000000000")]
    [InlineData("DELETE", "sdk/agent/00000000-0000-4000-8000-000000000000")]
    [InlineData("POST", "agent/00000000-0000-4000-8000-000000000000/clone")]
    [InlineData("PATCH", "agent/00000000-0000-4000-8000-000000000000/restore")]
    public async Task An_unknown_agent_is_not_found(string method, string path)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.SendAsync(method, path, "{}");
        Assert.Equal((404, "NOT_FOUND"), (reply.Status, reply["code"].GetString()));
        Assert.Equal(["error", "code", "details"], reply.Names());
    }

    [Fact]
    public async Task Another_company_is_not_ours_to_write_to()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var body = $$"""{"name":"a","company_id":"{{Guid.NewGuid()}}","settings":{{Settings}}}""";
        Assert.Equal(403, (await play.SendAsync("POST", "sdk/agent", body)).Status);
    }
}
