using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Faults;

public sealed class FaultTests
{
    [Fact]
    public async Task A_status_replaces_the_response_the_given_number_of_times_and_nothing_is_done()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var fault = play.Sandbox
            .Misbehave(new() { Method = "post", Path = "/api/v1/conversation", Times = 2, Status = 429, RetryAfter = TimeSpan.FromSeconds(1.5) });
        for (var i = 0; i < 2; i++)
        {
            var reply = await play.SendAsync("POST", "conversation", new { agent_id = agent });
            Assert.Equal((429, "2", "RATE_LIMIT_EXCEEDED"), (reply.Status, reply.Headers["Retry-After"], reply["code"].GetString()));
        }

        Assert.Empty((await play.GetAsync("conversation")).Ids("conversations"));
        Assert.Equal(201, (await play.SendAsync("POST", "conversation", new { agent_id = agent })).Status);
        Assert.Equal(2, fault.Hits);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("GET", null, true)]
    [InlineData("POST", null, false)]
    [InlineData(null, "/api/v1/agent", true)]
    [InlineData(null, "/api/v1/agent/", true)]
    [InlineData(null, "/api/v1/ag", false)]
    [InlineData(null, "/api/v1/agent/{agent_id}/stats", true)]
    [InlineData(null, "/api/v1/agent/{agent_id}", false)]
    public async Task It_affects_requests_by_verb_prefix_or_template(string? method, string? path, bool struck)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var fault = play.Sandbox.Misbehave(new() { Method = method, Path = path, Status = 503 });
        Assert.Equal(struck ? 503 : 404, (await play.GetAsync("agent/x/stats")).Status);
        Assert.Equal(struck ? 1 : 0, fault.Hits);
    }

    [Fact]
    public async Task It_ends_when_disposed_or_cleared()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using (play.Sandbox.Misbehave(new() { Times = int.MaxValue, Status = 500 }))
        {
            for (var i = 0; i < 3; i++) Assert.Equal(500, (await play.GetAsync("agent")).Status);
        }

        Assert.Equal(200, (await play.GetAsync("agent")).Status);
        play.Sandbox.Misbehave(new() { Times = int.MaxValue, Status = 500 });
        play.Sandbox.ClearFaults();
        Assert.Equal(200, (await play.GetAsync("agent")).Status);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_dropped_connection_comes_before_or_after_the_work(bool before, int created)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.Misbehave(new() { Method = "POST", Reset = before, ResetAfterApplying = !before });
        var body = new { first_name = "A", last_name = "B", email = "a@b.example" };
        await Assert.ThrowsAsync<HttpRequestException>(() => play.SendAsync("POST", "lead", body));
        Assert.Equal(0, play.Sandbox.Requests[^1].StatusCode);
        Assert.Equal(created, (await play.GetAsync("lead/company"))["data"].GetProperty("leads").GetArrayLength());
    }

    [Fact]
    public async Task A_cut_body_is_half_of_the_real_one_under_its_full_length()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var whole = (await play.GetAsync("agent/by-name/x")).Text;
        play.Sandbox.Misbehave(new() { TruncateBody = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agent/by-name/x");
        request.Headers.Add("Authorization", "Bearer " + play.Sandbox.BearerToken);
        using var response = await play.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((404, (long)whole.Length), ((int)response.StatusCode, response.Content.Headers.ContentLength));
        using var received = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(received));
        Assert.Equal(whole[..(whole.Length / 2)], System.Text.Encoding.UTF8.GetString(received.ToArray()));
    }

    [Fact]
    public async Task A_body_is_sent_as_it_is()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.Misbehave(new() { Body = "<h1>Gateway</h1>", ContentType = "text/html" });
        var reply = await play.GetAsync("agent");
        Assert.Equal((200, "text/html", "<h1>Gateway</h1>"), (reply.Status, reply.Headers["Content-Type"], reply.Text));
    }

    [Theory]
    [InlineData(null, 302)]
    [InlineData(307, 307)]
    public async Task It_redirects(int? status, int expected)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.Misbehave(new() { RedirectTo = "https://elsewhere.example/", Status = status });
        var reply = await play.GetAsync("agent");
        Assert.Equal((expected, "https://elsewhere.example/"), (reply.Status, reply.Headers["Location"]));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(304)]
    public async Task A_success_without_a_body_is_empty(int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.Misbehave(new() { Status = status });
        var reply = await play.SendAsync("DELETE", "lead/x");
        Assert.Equal((status, ""), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task A_delay_takes_its_time_by_the_sandboxs_clock()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp.StartAsync(o => o.TimeProvider = time);
        play.Sandbox.Misbehave(new() { Delay = TimeSpan.FromHours(1) });
        var call = play.GetAsync("agent");
        while (play.Sandbox.Requests.Count == 0) await Task.Yield();
        while (!call.IsCompleted)
        {
            time.Advance(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        Assert.Equal(200, (await call).Status);
    }
}
