using System.Text.RegularExpressions;

namespace Knowrithm.Sandbox.Tests.Inspector;

public sealed partial class InspectorPageTests
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/_sandbox/inspector.css", "text/css")]
    [InlineData("/_sandbox/inspector.js", "text/javascript")]
    [InlineData("/_sandbox/inspector.svg", "image/svg+xml")]
    public async Task A_browser_gets_the_page_under_a_strict_policy(string path, string type)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var response = await GetAsync(play, path);

        Assert.Equal((200, type), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var policy = string.Join(';', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Empty(play.Sandbox.Requests);
    }

    [Theory]
    [InlineData("GET", null, null)]
    [InlineData("GET", "application/json", null)]
    [InlineData("GET", "*/*", null)]
    [InlineData("GET", "text/html", "evil.example")]
    [InlineData("POST", "text/html", null)]
    public async Task Whoever_is_no_browser_on_this_machine_gets_the_API(string method, string? accept, string? host)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var response = await GetAsync(play, "/", method, accept, host);

        Assert.Equal((404, "application/json"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Single(play.Sandbox.Requests);
    }

    [Fact]
    public async Task Nothing_on_the_page_is_inline_and_nothing_is_parsed_as_HTML()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var page = await GetAsync(play, "/");
        using var script = await GetAsync(play, "/_sandbox/inspector.js");
        var html = await page.Content.ReadAsStringAsync();

        Assert.DoesNotMatch(Inline(), html);
        Assert.DoesNotContain("://", html.Replace("http://localhost:5000", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function|\\.style\\b",
            await script.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<style|<script(?![^>]* src=)|\\sstyle=|\\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    private static async Task<HttpResponseMessage> GetAsync(
        SandboxOverHttp play, string path, string method = "GET", string? accept = "text/html,application/xhtml+xml", string? host = null)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (host is not null) request.Headers.Host = host;
        return await play.Http.SendAsync(request);
    }
}
