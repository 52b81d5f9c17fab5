using System.Text;

namespace Knowrithm.Client.Tests;

public sealed class KnowrithmSessionTests
{
    private static readonly DateTimeOffset Expiry = new(2026, 2, 1, 3, 4, 5, TimeSpan.Zero);

    // Where the vendor's CLI looks for tokens, the Swagger file's definitions, and the envelopes of api answers.
    public static TheoryData<string> Nests =>
    [
        """{0}""",
        """{"message":"welcome","tokens":{0}}""",
        """{"success":true,"data":{0}}""",
        """{"result":{0}}""",
        """{"success":true,"data":{"tokens":{0}}}""",
        """{"result":{"data":{"tokens":{0}}}}""",
        """{"data":{1},"success":true}""",
        """{"status":"success","http_status":200,"message":"done","data":{0}}""",
        """{"data":null,"tokens":{0},"result":"signed in"}""",
    ];

    [Theory, MemberData(nameof(Nests))]
    public async Task Tokens_are_found_wherever_they_are_nested(string nest)
    {
        var session = await LogInAsync((200, Fill(nest)));

        AssertWhole(session);
    }

    [Theory, MemberData(nameof(Nests))]
    public async Task Tokens_are_found_in_the_result_of_a_task_too(string nest)
    {
        var session = await LogInAsync((202, """{"status":"accepted","task_id":"t1"}"""),
            (200, $$"""{"task_id":"t1","state":"SUCCESS","result":{{Fill(nest)}}}"""));

        AssertWhole(session);
    }

    [Fact]
    public async Task Tokens_beside_the_state_of_a_task_are_found()
    {
        var session = await LogInAsync((202, """{"status":"accepted","task_id":"t1"}"""),
            (200, """{"status":"completed","access_token":"the.access","refresh_token":"the.refresh"}"""));

        Assert.Equal(("the.access", "the.refresh"), (session.AccessToken!.Reveal(), session.RefreshToken!.Reveal()));
    }

    [Theory]
    [InlineData("""{"message":"welcome"}""")]
    [InlineData("""{"data":{"user":{"id":"1"}}}""")]
    [InlineData("""{"access_token":null,"refresh_token":"very-secret-refresh"}""")]
    public async Task A_response_without_a_token_is_refused(string body)
    {
        var failure = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => LogInAsync((200, body)));

        Assert.Contains("access token", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret-refresh", failure.RawBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"access_token":"x","expires_at":"2026-02-01T03:04:05Z"}""")]
    [InlineData("""{"access_token":"x","expires_at":"2026-02-01 03:04:05"}""")]
    [InlineData("""{"access_token":"x","expires_at":1769915045}""")]
    [InlineData("""{"access_token":"x","expires_at":"1769915045"}""")]
    [InlineData("""{"access_token":"x","session_expires_at":"2026-02-01T03:04:05Z"}""")]
    [InlineData("""{"tokens":{"access_token":"x","expires_at":"2026-02-01T03:04:05Z"}}""")]
    [InlineData("""{"access_token":"JWT:{\"sub\":\"7\",\"exp\":1769915045}"}""")]
    [InlineData("""{"access_token":"JWT:{\"exp\":1769915045.5}","expires_at":"2026-02-01T03:04:05Z"}""")]
    public async Task The_expiry_is_what_the_server_says_or_else_what_the_token_says(string body)
    {
        var session = await LogInAsync((200, Jwt(body)));

        Assert.Equal(Expiry, session.ExpiresAt);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.b")]
    [InlineData("a.!!!.c")]
    [InlineData("a.bm90IGpzb24.c")]
    [InlineData("a.WzFd.c")]
    [InlineData("a.eyJleHAiOiJzb29uIn0.c")]
    [InlineData("a.eyJleHAiOjFlOTl9.c")]
    public async Task A_token_that_does_not_say_when_it_expires_has_no_expiry(string token)
    {
        var session = await LogInAsync((200, $$"""{"access_token":"{{token}}","expires_at":"soon"}"""));

        Assert.Null(session.ExpiresAt);
    }

    [Fact]
    public async Task Signing_out_waits_for_the_task_unless_the_revoked_token_cannot_ask_for_it()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (401, """{"msg":"Token has been revoked"}"""));
        using var client = TestClient.Create(server, time).WithCredential(KnowrithmCredential.Bearer("a.token"));

        await time.PassUntilAsync(((IKnowrithmClient)client).Auth.LogOutAsync());

        Assert.Equal(
            ["POST /api/v1/auth/logout", "GET /api/v1/tasks/t1/status"], server.Requests.Select(static received => $"{received.Method} {received.Path}"));
    }

    private static async Task<KnowrithmSession> LogInAsync(params (int, string)[] script)
    {
        var time = new TestTime();
        using var server = new ScriptedServer(script);
        using var client = TestClient.Create(server, time);
        return await time.PassUntilAsync(client.Auth.LogInAsync("ada@example.org", "the password"));
    }

    private static void AssertWhole(KnowrithmSession session) => Assert.Equal(
        ("the.access", "the.refresh", "7", "Bearer ***", Expiry),
        (session.AccessToken!.Reveal(), session.RefreshToken!.Reveal(), session.User!.Id, session.Credential.ToString(), session.ExpiresAt));

    private static string Fill(string nest)
    {
        const string Tokens = """{"access_token":"the.access","refresh_token":"the.refresh","expires_at":"2026-02-01T03:04:05Z","user":{"id":7,"role":"admin"}}""";
        return nest.Replace("{0}", Tokens, StringComparison.Ordinal)
            .Replace("{1}", System.Text.Json.JsonSerializer.Serialize(Tokens), StringComparison.Ordinal);
    }

    // "JWT:{claims}" stands for a token with those claims.
    private static string Jwt(string body)
    {
        var start = body.IndexOf("JWT:", StringComparison.Ordinal);
        if (start < 0) return body;
        var end = body.IndexOf("}\"", start, StringComparison.Ordinal) + 1;
        var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes(body[(start + 4)..end].Replace("\\\"", "\"", StringComparison.Ordinal))).TrimEnd('=')
            .Replace('+', '-').Replace('/', '_');
        return $"{body[..start]}e30.{claims}.sig{body[end..]}";
    }
}
