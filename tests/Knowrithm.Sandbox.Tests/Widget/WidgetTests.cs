namespace Knowrithm.Sandbox.Tests.Widget;

public sealed class WidgetTests
{
    [Theory]
    [InlineData("/api/widget.js")]
    [InlineData("/widget.js")]
    [InlineData("/api/v1/widget.js")]
    public async Task The_script_is_there_for_everyone(string path)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.GetAsync(path, token: "");
        Assert.Equal((200, "application/javascript; charset=utf-8"), (reply.Status, reply.Headers["Content-Type"]));
        Assert.Contains("/lead/register", reply.Text);
        Assert.Contains("data-agent-id", reply.Text);
    }

    [Fact]
    public async Task A_test_page_holds_the_snippet()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Contains("<b>x</b>", (await play.DoAsync("POST", "test", new { body = "<b>x</b>" }, token: "")).GetProperty("html").GetString());
        Assert.Equal(400, (await play.SendAsync("POST", "test", """{"body":5}""", token: "")).Status);
    }

    [Fact]
    public async Task The_embed_code_works_on_any_page()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync("\"><script>alert(1)</script>");
        var code = await play.GetAsync($"agent/{agent}/embed-code");
        foreach (var name in new[] { "simple", "advanced" })
        {
            Assert.Contains($"src=\"{play.Sandbox.Address}api/widget.js\"", code[name].GetString());
            Assert.DoesNotContain("<script>alert", code[name].GetString());
        }
    }

    [Theory]
    [InlineData("POST", "/api/v1/lead/register", true)]
    [InlineData("POST", "/api/v1/website/handshake", true)]
    [InlineData("POST", "/api/v1/conversation", true)]
    [InlineData("GET", "/api/v1/lead/company", false)]
    [InlineData("POST", "/api/v1/sdk/agent", false)]
    [InlineData("DELETE", "/api/v1/lead/x", false)]
    [InlineData("POST", "/_sandbox/webhooks", false)]
    [InlineData("GET", "/nothing", false)]
    public async Task A_page_elsewhere_may_call_what_the_widget_calls_and_nothing_else(string method, string path, bool allowed)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        foreach (var preflight in new[] { true, false })
        {
            using var request = new HttpRequestMessage(preflight ? HttpMethod.Options : new(method), path);
            request.Headers.Add("Origin", "https://shop.example");
            if (preflight) request.Headers.Add("Access-Control-Request-Method", method);
            using var response = await play.Http.SendAsync(request);
            Assert.Equal(allowed ? "*" : null, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? string.Join(",", values) : null);
            if (preflight) Assert.Equal(allowed, response.StatusCode == System.Net.HttpStatusCode.NoContent);
        }

        Assert.DoesNotContain(play.Sandbox.Requests, r => allowed && r.Method == "OPTIONS");
    }

    [Fact]
    public async Task What_the_widget_reports_is_kept_with_the_page()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var body = new
        {
            agent_id = agent,
            url = "https://shop.example/pricing",
            title = "Prices",
            metadata = new { description = "\"All\" <prices>", referrer = "https://search.example/" }
        };
        var reply = await play.SendAsync("POST", "website/handshake", body, token: "");
        Assert.Equal("\"All\" <prices>", reply["website_page"].GetProperty("metadata").GetProperty("description").GetString());
        Assert.Equal("Prices", reply["website_page"].GetProperty("title").GetString());
        Assert.Equal(400, (await play.SendAsync("POST", "website/handshake", new { agent_id = agent, url = "https://shop.example/", metadata = "text" },
            token: "")).Status);
    }
}
