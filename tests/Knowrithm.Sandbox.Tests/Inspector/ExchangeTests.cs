using System.Text;
using System.Text.Json;
using Knowrithm.Client.Tests;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Inspector;

public sealed class ExchangeTests
{
    public static TheoryData<int, int, int> Limits => [.. Excerpt.Of<(int, int, int)>([(0, 5, 5), (0, 100_000, 1000), (8000, 100_000, 960)], 0, 3)];

    [Theory]
    [InlineData("GET", "/api/v1/agent", null, 200, "/api/v1/agent", "API key")]
    [InlineData("GET", "/api/v1/agent/x?y=1", "", 404, "/api/v1/agent/{agent_id}", "none")]
    [InlineData("GET", "/api/v1/agent", "nonsense", 401, "/api/v1/agent", "bearer token")]
    [InlineData("GET", "/nowhere", "", 404, null, "none")]
    [InlineData("PATCH", "/api/v1/agent", "", 405, null, "none")]
    public async Task A_request_is_shown_with_its_route_credentials_and_response(
        string method, string path, string? token, int status, string? route, string credential)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.SendAsync(method, path, token: token);

        var shown = await play.LatestAsync();

        Assert.Equal((method, path, status), (shown.Text("method"), shown.Text("path") + shown.Text("query"), shown.GetProperty("status_code").GetInt32()));
        Assert.Equal((route, credential, true), (shown.Text("route"), shown.Text("credential"), shown.GetProperty("is_over").GetBoolean()));
        Assert.Equal(("application/json", true), (shown.Text("response_type"), shown.GetProperty("response_is_whole").GetBoolean()));
        Assert.Equal(route, play.Sandbox.Requests[0].Route);
    }

    [Theory]
    [InlineData("dropped", null)]
    [InlineData("lost", null)]
    [InlineData("half", 200)]
    [InlineData("replaced", 503)]
    public async Task A_fault_and_what_it_did_is_shown(string kind, int? status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.Misbehave(kind switch
        {
            "dropped" => new() { Reset = true },
            "lost" => new() { ResetAfterApplying = true },
            "half" => new() { TruncateBody = true },
            _ => new() { Status = 503 },
        });
        try
        {
            await play.GetAsync("agent");
        }
        catch (HttpRequestException)
        {
            // As it should for all but the last.
        }

        await Until.TrueAsync(async _ => (await play.LatestAsync()).GetProperty("is_over").GetBoolean());
        var shown = await play.LatestAsync();

        Assert.True(shown.GetProperty("has_fault").GetBoolean());
        Assert.Equal(status, shown.GetProperty("status_code").ValueKind == JsonValueKind.Null ? null : shown.GetProperty("status_code").GetInt32());
    }

    [Fact]
    public async Task A_stream_is_shown_while_it_is_open()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => (o.SeedConversations, o.TimeProvider) = (1, new FakeTimeProvider(DateTimeOffset.UtcNow)));
        var conversation = (await play.GetAsync("conversation")).Ids("conversations")[0];
        using (var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/conversation/{conversation}/messages/stream"))
        {
            request.Headers.Add("X-API-Key", play.Sandbox.ApiKey);
            request.Headers.Add("X-API-Secret", play.Sandbox.ApiSecret);
            using var response = await play.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var open = await play.LatestAsync();
            Assert.Equal(("text/event-stream", 200), (open.Text("response_type"), open.GetProperty("status_code").GetInt32()));
            Assert.False(open.GetProperty("is_over").GetBoolean());
        }

        await Until.TrueAsync(async _ => (await play.LatestAsync()).GetProperty("is_over").GetBoolean());
    }

    [Fact]
    public async Task Of_bodies_the_beginning_is_kept()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var body = $$"""{"message":"{{new string('x', 100_000)}}"}""";
        play.Sandbox.Misbehave(new() { Body = body });
        await play.SendAsync("POST", "agent", body);

        var shown = await play.LatestAsync();

        Assert.Equal((8192, false), (shown.Text("body")!.Length, shown.GetProperty("body_is_whole").GetBoolean()));
        Assert.Equal((8192, false), (shown.Text("response")!.Length, shown.GetProperty("response_is_whole").GetBoolean()));
        Assert.Equal(body.Length, shown.GetProperty("response_length").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task The_latest_are_kept_within_a_number_and_a_size(int size, int kept, int most)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.RequestsKept = kept);
        var text = new string('x', size);
        await Parallel.ForEachAsync(Enumerable.Range(0, 1010), async (_, _) =>
        {
            using var content = new StringContent(text, Encoding.UTF8, "application/json");
            using var response = await play.Http.PostAsync(new Uri("/nowhere", UriKind.Relative), content);
        });

        var log = await play.GetAsync("/_sandbox/inspector/requests", token: "");

        Assert.InRange(log["requests"].GetArrayLength(), 1, most);
        Assert.Equal(log["oldest"].GetInt64(), log["requests"][0].GetProperty("number").GetInt64());
        Assert.Equal(1010, log["requests"][log["requests"].GetArrayLength() - 1].GetProperty("number").GetInt64());
    }

    [Fact]
    public async Task Only_what_changed_is_read_again()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.GetAsync("agent");
        var version = (await play.GetAsync("/_sandbox/inspector/requests", token: ""))["version"].GetInt64();
        Assert.Empty(await play.RequestsAsync(version));
        await play.GetAsync("lead/company");

        Assert.Equal("/api/v1/lead/company", Assert.Single(await play.RequestsAsync(version)).Text("path"));
    }
}
