using System.Net.Http.Headers;
using System.Text;

namespace Knowrithm.Sandbox.Tests;

/// <summary>What the sandbox keeps is bounded in bytes, whatever is asked of it and however it answers.</summary>
public sealed class MemoryTests
{
    private const int Limit = 1024 * 1024;

    public static TheoryData<string, string, string, int, int> Large => new()
    {
        { "refused: no credentials", "POST", "lead", 300_000, 401 },
        { "refused: no such route", "POST", "nowhere", 300_000, 404 },
        { "refused: not allowed", "PUT", "conversation", 300_000, 405 },
        { "refused: not JSON", "POST", "conversation", 300_000, 400 },
        { "refused: too large", "POST", "lead", 11 * 1024 * 1024, 413 },
        { "in the query", "GET", "agent?search=", 7_000, 200 },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public async Task Requests_are_discarded_by_bytes(string what, string method, string path, int size, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.RequestBytesKept = Limit);
        var text = new string('x', size);
        for (var number = 0; number < Math.Max(3, 3 * Limit / (2 * size)); number++)
        {
            var reply = method == "GET"
                ? await play.SendAsync(method, path + text)
                : await play.SendAsync(method, path, text, what.Contains("credentials", StringComparison.Ordinal) ? "" : null);
            Assert.Equal(status, reply.Status);
        }

        var kept = play.Sandbox.Requests;
        Assert.InRange(kept.Sum(Characters) * 2, 1, Limit);
        Assert.Equal(status, kept[^1].StatusCode);
    }

    [Fact]
    public async Task Headers_count_too()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.RequestBytesKept = Limit);
        for (var number = 0; number < 60; number++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/agent");
            request.Headers.Add("X-Large", new string('x', 20_000));
            using var response = await play.Http.SendAsync(request);
        }

        Assert.InRange(play.Sandbox.Requests.Sum(Characters) * 2, 1, Limit);
    }

    [Fact]
    public async Task The_latest_request_is_kept_however_large()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.RequestBytesKept = 10);
        await play.GetAsync("agent");
        var body = new string('x', 100_000);

        await play.SendAsync("POST", "lead", body, "");

        Assert.Equal(body, Assert.Single(play.Sandbox.Requests).Body);
    }

    [Fact]
    public async Task By_default_refused_requests_of_nine_mebibytes_are_not_kept()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var body = new byte[9 * 1024 * 1024];
        Array.Fill(body, (byte)'x');
        for (var number = 0; number < 10; number++)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await play.Http.PostAsync(new Uri("/api/v1/lead", UriKind.Relative), content);
            Assert.Equal(401, (int)response.StatusCode);
        }

        Assert.InRange(play.Sandbox.Requests.Sum(Characters) * 2, 1, 64 * 1024 * 1024);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_form_with_many_parts_no_more_is_taken_than_of_one(bool files)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var part = Encoding.UTF8.GetBytes(new string('x', 1024 * 1024));
        using var form = new MultipartFormDataContent { { new StringContent(agent), "agent_id" } };
        for (var number = 0; number < 40; number++)
        {
            if (files) form.Add(new ByteArrayContent(part), "file", $"{number}.exe");
            else form.Add(new ByteArrayContent(part), "note");
        }

        var reply = await play.PostAsync("document/upload", form);

        Assert.InRange(reply.Status, 400, 499);
        Assert.InRange(play.Sandbox.Requests.Sum(Characters), 1, Limit);
    }

    private static long Characters(SandboxRequest request) =>
        request.Path.Length + request.Query.Length + request.Body.Length + request.Headers.Sum(h => (long)h.Key.Length + h.Value.Length);
}
