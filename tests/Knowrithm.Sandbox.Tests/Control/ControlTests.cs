using Knowrithm.Sandbox.Tests.Webhooks;

namespace Knowrithm.Sandbox.Tests.Control;

public sealed class ControlTests
{
    [Fact]
    public async Task It_says_where_it_is_and_how_to_get_in()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var about = await play.GetAsync("/_sandbox", token: "");
        Assert.Equal((play.Sandbox.Address.ToString(), play.Sandbox.ApiKey, play.Sandbox.ApiSecret),
            (about["address"].GetString(), about["api_key"].GetString(), about["api_secret"].GetString()));
        Assert.Equal((play.Sandbox.BearerToken, play.Sandbox.CompanyId), (about["bearer_token"].GetString(), about["company_id"].GetString()));
        Assert.True(play.Sandbox.Address.IsLoopback);
    }

    [Fact]
    public async Task Another_process_can_do_what_the_object_does()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        Assert.Equal(200, (await play.SendAsync("POST", $"/_sandbox/agents/{agent}/knowledge",
            new { document_name = "Handbook", text = "Refunds take five days." })).Status);
        Assert.Equal(201, (await play.SendAsync("POST", "/_sandbox/webhooks",
            new { url = receiver.Url, secret = "s", events = new[] { "lead.created" } })).Status);
        Assert.Equal(1, (await play.SendAsync("POST", "/_sandbox/events", """{"event":"lead.created"}"""))["endpoints"].GetInt32());
        Assert.Equal(0, (await play.SendAsync("POST", "/_sandbox/events", """{"event":"agent.created"}"""))["endpoints"].GetInt32());
        await play.SendAsync("POST", "/_sandbox/events", """{"event":"lead.created","data":{"id":"lead_123abc"}}""");
        await play.Sandbox.WaitForDeliveriesAsync();
        var hooks = receiver.Hooks.ToArray();
        Assert.Equal(("Sam", "lead_123abc"), (hooks[0].Data.GetProperty("first_name").GetString(), hooks[1].Data.GetProperty("id").GetString()));
        Assert.Equal(2, (await play.GetAsync("/_sandbox/deliveries"))["deliveries"].GetArrayLength());

        Assert.Equal(201, (await play.SendAsync("POST", "/_sandbox/faults", """{"path":"/api/v1/agent","status":503,"retry_after":7,"times":5}""")).Status);
        Assert.Equal((503, "7"), (await play.GetAsync("agent") is var struck ? (struck.Status, struck.Headers["Retry-After"]) : default));
        Assert.Equal(200, (await play.SendAsync("DELETE", "/_sandbox/faults")).Status);
        Assert.Equal(200, (await play.GetAsync("agent")).Status);
        Assert.Equal(200, (await play.SendAsync("DELETE", "/_sandbox/webhooks")).Status);
        Assert.Equal(0, (await play.SendAsync("POST", "/_sandbox/events", """{"event":"lead.created"}"""))["endpoints"].GetInt32());
    }

    [Theory]
    [InlineData("agent.created")]
    [InlineData("conversation.ended")]
    [InlineData("message.sent")]
    [InlineData("lead.status.updated")]
    [InlineData("document.processed")]
    [InlineData("something.new")]
    public async Task Any_event_can_be_asked_for_and_has_an_id(string name)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, "s");
        await play.SendAsync("POST", "/_sandbox/events", new { @event = name });
        await play.Sandbox.WaitForDeliveriesAsync();
        var hook = Assert.Single(receiver.Hooks);
        Assert.Equal(name, hook.Event);
        Assert.True(Guid.TryParse(hook.Data.GetProperty("id").GetString(), out _));
    }

    [Fact]
    public async Task Requests_are_kept_without_its_own()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.SendAsync("POST", "conversation?x=1", """{"agent_id":7}""");
        await play.GetAsync("/_sandbox");
        var request = Assert.Single(play.Sandbox.Requests);
        Assert.Equal(("POST", "/api/v1/conversation", "?x=1", """{"agent_id":7}""", 400),
            (request.Method, request.Path, request.Query, request.Body, request.StatusCode));
        Assert.Equal(play.Sandbox.ApiKey, request.Headers["x-api-key"]);
        var shown = (await play.GetAsync("/_sandbox/requests"))["requests"][0];
        Assert.Equal((400, "POST"), (shown.GetProperty("status_code").GetInt32(), shown.GetProperty("method").GetString()));
    }

    [Fact]
    public async Task A_reset_starts_over_with_the_same_key()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 2);
        var key = play.Sandbox.ApiKey;
        await play.LeadAsync();
        play.Sandbox.Misbehave(new() { Status = 500 });
        Assert.Equal(200, (await play.SendAsync("POST", "/_sandbox/reset")).Status);
        Assert.Empty(play.Sandbox.Requests);
        Assert.Equal(2, (await play.GetAsync("lead/company"))["data"].GetProperty("pagination").GetProperty("total").GetInt32());
        Assert.Equal(key, play.Sandbox.ApiKey);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "evil.example")]
    public async Task A_page_in_a_browser_is_kept_out(string header, string value)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_sandbox");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await play.Http.SendAsync(request);
        Assert.Equal(403, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/_sandbox/nothing", null, 404)]
    [InlineData("PUT", "/_sandbox/faults", "{}", 405)]
    [InlineData("POST", "/_sandbox/faults", """{"status":"many"}""", 400)]
    [InlineData("POST", "/_sandbox/webhooks", """{"url":"ftp://x","secret":"s"}""", 400)]
    [InlineData("POST", "/_sandbox/webhooks", """{"url":"http://x"}""", 400)]
    [InlineData("POST", "/_sandbox/events", "{}", 400)]
    [InlineData("POST", "/_sandbox/agents/x/knowledge", """{"document_name":"d","text":"t"}""", 404)]
    public async Task Bad_input_is_refused(string method, string path, string? body, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(status, (await play.SendAsync(method, path, body)).Status);
    }
}
