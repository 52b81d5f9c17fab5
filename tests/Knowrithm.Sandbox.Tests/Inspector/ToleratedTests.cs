using System.Text;

namespace Knowrithm.Sandbox.Tests.Inspector;

public sealed class ToleratedTests
{
    private const string Lead = """{"first_name":"Ada","last_name":"Okafor","email":"ada@customers.example"}""";

    public static TheoryData<string, string, string?, string> Accepted => new()
    {
        { "GET", "/api/v1/agent?serach=x", null, "query serach: not read by this route" },
        { "GET", "/api/v1/agent?page=one", null, "query page: not a number, taken as absent" },
        { "GET", "/api/v1/agent?per_page=1000", null, "query per_page: out of range, taken as the nearest allowed value" },
        { "GET", "/api/v1/agent?page=0", null, "query page: out of range, taken as the nearest allowed value" },
        { "GET", "/api/v1/agent/", null, "path: not the documented spelling of the route" },
        { "GET", "/v1/agent", null, "path: not the documented spelling of the route" },
        { "GET", "/api/v1//agent", null, "path: not the documented spelling of the route" },
        { "GET", "/api/v1/agent", "{}", "body: not read by this route" },
        { "POST", "/api/v1/lead", Lead.Replace("}", ""","frist_name":"A"}""", StringComparison.Ordinal), "body frist_name: not read by this route" },
        { "POST", "/api/v1/sdk/agent", """{"name":"A","settings":{"llm_provider":"openai","llm_model":"gpt-4o-mini","embedding_provider":"openai","embedding_model":"text-embedding-3-small","typo":1}}""", "body settings.typo: not read by this route" },
    };

    public static TheoryData<string, string, string?> Correct => new()
    {
        { "GET", "/api/v1/agent?page=1&per_page=100&status=active&search=x", null },
        { "GET", "/api/v1/lead/company?page=1&per_page=20&status=new&search=x&created_after=2026-01-01&created_before=2026-02-01", null },
        { "GET", "/api/v1/conversation?page=2", null },
        { "POST", "/api/v1/lead", Lead },
        { "POST", "/api/v1/sdk/lead", """{"first_name":"Ada","last_name":"Okafor","email":"b@customers.example","phone":"+1 555 0100","source":"widget","status":"new","notes":"x"}""" },
        { "POST", "/api/v1/sdk/agent", """{"name":"A","description":"d","settings":{"llm_provider":"openai","llm_model":"gpt-4o-mini","embedding_provider":"openai","embedding_model":"text-embedding-3-small"}}""" },
        { "PATCH", "/api/v1/nowhere", """{"a":1}""" },
        { "POST", "/api/v1/lead", """{"first_name":1,"typo":2}""" },
    };

    [Theory, MemberData(nameof(Accepted))]
    public async Task What_a_strict_server_could_refuse_is_noted(string method, string path, string? body, string expected)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.InRange((await play.SendAsync(method, path, body)).Status, 200, 299);

        Assert.Equal([expected], Assert.Single(play.Sandbox.Requests).Tolerated);
        Assert.Equal([expected], (await play.LatestAsync()).GetProperty("tolerated").EnumerateArray().Select(note => note.GetString()));
    }

    [Theory, MemberData(nameof(Correct))]
    public async Task Nothing_is_noted_of_a_correct_request_or_of_one_that_was_refused(string method, string path, string? body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.SendAsync(method, path, body);

        Assert.Empty(Assert.Single(play.Sandbox.Requests).Tolerated);
    }

    [Fact]
    public async Task Two_kinds_of_credentials_and_a_body_that_does_not_say_that_it_is_JSON_are_noted()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/lead") { Content = new StringContent(Lead, Encoding.UTF8, "text/plain") };
        request.Headers.Add("X-API-Key", play.Sandbox.ApiKey);
        request.Headers.Add("X-API-Secret", play.Sandbox.ApiSecret);
        request.Headers.Add("Authorization", $"Bearer {play.Sandbox.BearerToken}");
        using (await play.Http.SendAsync(request)) { }

        var received = Assert.Single(play.Sandbox.Requests);
        Assert.Equal(SandboxCredential.Both, received.Credential);
        Assert.Equal(["credentials: an API key and a bearer token in one request; the key was used", "Content-Type: not JSON"], received.Tolerated);
    }

    [Fact]
    public async Task Notes_are_few_and_short_whatever_the_request()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var fields = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"{i}{new string('x', 300)}\":1"));
        await play.SendAsync("POST", "lead", Lead.Replace("}", "," + fields + "}", StringComparison.Ordinal));

        var tolerated = Assert.Single(play.Sandbox.Requests).Tolerated;
        Assert.Equal(20, tolerated.Count);
        Assert.All(tolerated, note => Assert.InRange(note.Length, 1, 200));
    }
}
