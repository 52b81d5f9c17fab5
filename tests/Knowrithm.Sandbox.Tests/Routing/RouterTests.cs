namespace Knowrithm.Sandbox.Tests.Routing;

public sealed class RouterTests
{
    [Theory]
    [InlineData("GET", "/api/v1/config", 501)]
    [InlineData("PATCH", "/api/v1/providers/1/models/2", 405)]
    [InlineData("PUT", "/api/v1/providers/1/models/2", 404)]
    [InlineData("POST", "/api/v1/send", 501)]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/", 404)]
    [InlineData("GET", "/agent", 404)]
    [InlineData("GET", "/api/v1/agent/a/b/c/d", 404)]
    [InlineData("PATCH", "/api/v1/agent", 405)]
    [InlineData("DELETE", "/health", 405)]
    [InlineData("GET", "/health/", 200)]
    [InlineData("GET", "/api/health", 200)]
    [InlineData("GET", "/v1/agent/", 200)]
    [InlineData("GET", "/api/v1//agent", 200)]
    public async Task Every_path_has_its_response(string method, string path, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.SendAsync(method, path);
        Assert.Equal((status, "application/json"), (reply.Status, reply.Headers["Content-Type"]));
        Assert.Equal(reply.Text.Length, int.Parse(reply.Headers["Content-Length"], System.Globalization.CultureInfo.InvariantCulture));
        if (status >= 400) Assert.Equal(["error", "code", "details"], reply.Names());
        if (status == 405) Assert.NotEmpty(reply.Headers["Allow"]);
        if (status == 501) Assert.Equal("SANDBOX_NOT_IMPLEMENTED", reply["code"].GetString());
    }

    [Fact]
    public async Task A_body_over_ten_megabytes_is_too_large()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.SendAsync("POST", "lead", new string(' ', 10 * 1024 * 1024) + "{}");
        Assert.Equal((413, "PAYLOAD_TOO_LARGE"), (reply.Status, reply["code"].GetString()));
    }

    [Theory]
    [InlineData("trace-7", true)]
    [InlineData("é", false)]
    public async Task A_request_id_comes_back_when_a_header_can_hold_it(string id, bool echoed)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(play.Sandbox.Address, "health"));
        request.Headers.TryAddWithoutValidation("X-Request-ID", id);
        using var response = await http.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(echoed, response.Headers.GetValues("X-Knowrithm-Request-Id").Single() == id);
    }
}
