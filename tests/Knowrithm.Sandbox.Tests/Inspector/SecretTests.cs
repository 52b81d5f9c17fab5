using System.Text;
using Knowrithm.Client.Tests;
using Knowrithm.Sandbox.Tests.Webhooks;

namespace Knowrithm.Sandbox.Tests.Inspector;

/// <summary>No record of the inspector has a secret, wherever the request or the response had it.</summary>
public sealed class SecretTests
{
    private const string Sentinel = "S3ntinel-of-the-test";

    private static readonly string[] AllHeaders =
    [
        "X-API-Key", "X-API-Secret", "Authorization: Bearer ", "Authorization: Basic ", "Authorization: ", "Cookie: session=", "Cookie", "X-Auth-Token",
        "X-Password", "Proxy-Authorization: Basic ", "Referer: http://127.0.0.1/?token=", "X-Note: password=",
    ];

    private static readonly string[] AllBodies =
    [
        $$"""{"password":"{{Sentinel}}"}""",
        $$"""{"a":{"b":[{"api_secret":"{{Sentinel}}"}]} }""",
        $$"""{"secrets":["{{Sentinel}}",{"x":"{{Sentinel}}"}],"after":1}""",
        $$"""{"credentials":{"user":"{{Sentinel}}","list":[["{{Sentinel}}"]]} }""",
        $$"""{"p\u0061ssword":"{{Sentinel}}"}""",
        $$"""{"refreshToken":"{{Sentinel}}"}""",
        $$"""{"llm-api-key":"{{Sentinel}}"}""",
        $$"""{"connection_string":"Server=x;Password={{Sentinel}}"}""",
        $$"""{"text":"password={{Sentinel}}"}""",
        $$"""{"data":"{\"access_token\":\"{{Sentinel}}\"}"}""",
        $$"""{"password":"{{Sentinel}}""",
        $$"""{"password": {{Sentinel}} }""",
        $$"""{"broken":,,"password":"{{Sentinel}} and \"more {{Sentinel}}"}""",
        $$"""{"password":"x","password":["{{Sentinel}}" """,
        $$"""password={{Sentinel}}&user=a""",
        $$"""{"filler":"{{new string('x', 8150)}}","password":"{{Sentinel}}{{Sentinel}}"}""",
        $$"""[{"token":"{{Sentinel}}"}]""",
        $$"""{"url":"postgresql://user:{{Sentinel}}@db.example/shop"}""",
    ];

    public static TheoryData<string> Headers => [.. Excerpt.Of(AllHeaders, 0, 4)];

    public static TheoryData<string> Bodies => [.. Excerpt.Of(AllBodies, 0, 4)];

    [Theory, MemberData(nameof(Headers))]
    public async Task Of_a_header(string header)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (name, prefix) = header.Split(": ") is [var first, var rest] ? (first, rest) : (header, "");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/lead");
        request.Headers.TryAddWithoutValidation(name, prefix + Sentinel);
        // What a request carries as a secret is masked wherever else it has it, too.
        var note = name.StartsWith("X-A", StringComparison.Ordinal) ? Sentinel : "";
        request.Content = new StringContent($$"""{"note":"{{note}}"}""", Encoding.UTF8, "application/json");
        using (await play.Http.SendAsync(request)) { }

        Assert.DoesNotContain(Sentinel, await play.EverythingAsync(), StringComparison.Ordinal);
        Assert.Contains(play.Sandbox.Requests, r => r.Headers[name].Contains(Sentinel, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?token=")]
    [InlineData("?a=1&api_key=")]
    [InlineData("?a=1&%61pi_secret=")]
    [InlineData("?access_token=")]
    public async Task Of_a_query(string query)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.GetAsync("agent" + query + Sentinel);

        Assert.DoesNotContain(Sentinel, await play.EverythingAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Bodies))]
    public async Task Of_a_body_and_of_a_response_that_repeats_it(string body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.Misbehave(new() { Path = "/api/v1/lead", Status = 400, Body = body });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using (var response = await play.Http.PostAsync(new Uri("/api/v1/lead", UriKind.Relative), content)) Assert.Equal(400, (int)response.StatusCode);

        Assert.DoesNotContain(Sentinel, await play.EverythingAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SandboxDialect.Documented)]
    [InlineData(SandboxDialect.DirectTokens)]
    [InlineData(SandboxDialect.DirectTokens | SandboxDialect.LegacyEnvelope)]
    [InlineData(SandboxDialect.DirectTokens | SandboxDialect.DataString)]
    public async Task That_the_sandbox_issues(SandboxDialect dialect)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.Dialect = dialect);
        var secrets = new List<string> { play.Sandbox.UserPassword, play.Sandbox.ApiSecret, play.Sandbox.BearerToken };
        var signedIn = await play.SendAsync("POST", "auth/login", new { email = play.Sandbox.UserEmail, password = play.Sandbox.UserPassword }, token: "");
        var created = await play.SendAsync("POST", "auth/api-keys", new { name = "A key", scopes = new[] { "read" } }, play.Sandbox.BearerToken);
        if (dialect == SandboxDialect.Documented)
        {
            var task = await play.GetAsync(signedIn["status_url"].GetString()!, token: "");
            secrets.Add(task["result"].GetProperty("access_token").GetString()!);
            secrets.Add(task["result"].GetProperty("refresh_token").GetString()!);
            secrets.Add(created["api_secret"].GetString()!);
        }
        else
        {
            // A token has three parts; its last is its secret.
            secrets.AddRange(System.Text.RegularExpressions.Regex.Matches(signedIn.Text, "eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+").Select(m => m.Value));
            Assert.True(secrets.Count >= 5);
        }

        var all = await play.EverythingAsync();

        Assert.All(secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_form_or_a_webhook()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(new($"{receiver.Url}?token={Sentinel}"), Sentinel);
        play.Sandbox.SendEvent("lead.created", $$"""{"id":"1","access_token":"{{Sentinel}}"}""");
        using var form = new MultipartFormDataContent { { new StringContent(Sentinel), "password" }, { new ByteArrayContent([1]), "file", "a.txt" } };
        await play.PostAsync("document/upload", form);
        await play.Sandbox.WaitForDeliveriesAsync();

        var all = await play.EverythingAsync();

        Assert.DoesNotContain(Sentinel, all, StringComparison.Ordinal);
        Assert.Contains("a.txt", all, StringComparison.Ordinal);
    }
}
