using System.Reflection;
using System.Text.Json;
using Knowrithm.Client.Http;
using Knowrithm.Client.Serialization;
using Refit;

namespace Knowrithm.Client.Tests;

public sealed class EscapeHatchTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("/api/v1/")]
    [InlineData("api")]
    public async Task Reaches_any_path_of_the_own_host(string? suffix)
    {
        using var server = new ScriptedServer((200, """{"answer":42}"""));
        using var client = TestClient.Create(server, configure: o => o.BaseUrl = "https://knowrithm.example/" + suffix);

        var answer = await client.SendAsync("POST", "/api/v1/new/thing?x=a%2Fb", new ByteArrayContent("body"u8.ToArray()));

        Assert.Equal(42, answer.GetProperty("answer").GetInt32());
        var received = Assert.Single(server.Requests);
        Assert.Equal(("POST", "https://knowrithm.example/api/v1/new/thing?x=a%2Fb", "body"), (received.Method, received.Uri.AbsoluteUri, received.Body));
        Assert.Equal(TestClient.Key, received.Headers["X-API-Key"]);
    }

    [Theory]
    [InlineData("//evil.example/api")]
    [InlineData("https://evil.example/api")]
    [InlineData("api/v1/agent")]
    [InlineData("/api/../v1/agent")]
    [InlineData("/api/./v1")]
    [InlineData("/api/..")]
    [InlineData("/api/%2e%2e/v1/agent")]
    [InlineData("/api/.%2E/v1/agent")]
    [InlineData("/api/%2e/v1/agent")]
    [InlineData("/\\evil.example/api")]
    [InlineData("/api\\..\\v1")]
    [InlineData("\\\\evil.example")]
    [InlineData("")]
    public async Task Refuses_an_invalid_path_or_another_host(string path)
    {
        using var server = new ScriptedServer((200, "{}"));
        using var client = TestClient.Create(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync("GET", path));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Writes_a_body_with_the_callers_own_type_information()
    {
        using var server = new ScriptedServer((200, "{}"));
        using var client = TestClient.Create(server);

        await client.SendAsync(HttpMethod.Put, "/api/v1/x", new CreateConversationRequest { AgentId = "a1" }, Wire.Info<JsonElement>(),
            Wire.Info<CreateConversationRequest>());

        Assert.Equal("""{"agent_id":"a1"}""", server.Requests[0].Body);
        Assert.Equal("application/json; charset=utf-8", server.Requests[0].Headers["Content-Type"]);
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Put, "/api/v1/x", new object(), Wire.Info<JsonElement>()));
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(200, "")]
    [InlineData(200, "null")]
    [InlineData(204, "")]
    public async Task An_unreadable_response_throws(int status, string body)
    {
        using var server = new ScriptedServer((status, body));
        using var client = TestClient.Create(server);

        var failure = await Assert
            .ThrowsAsync<KnowrithmSerializationException>(() => client.SendAsync(HttpMethod.Post, "/api/v1/x", null, Wire.Info<Health>()));

        Assert.True(failure.MayHaveBeenApplied);
    }

    [Fact]
    public async Task Errors_and_views_are_the_same_as_everywhere()
    {
        using var server = new ScriptedServer((404, """{"error":"nothing here","code":"X_1"}"""));
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmNotFoundException>(() => client.WithCredential(KnowrithmCredential.Bearer("t"))
            .SendAsync("GET", "/api/v1/agent/0b1c"));

        Assert.Equal("X_1", failure.Code);
        Assert.Equal("Bearer t", server.Requests[0].Headers["Authorization"]);
        Assert.Equal("GET /api/v1/agent/{id}", failure.Route);
    }

    [Fact]
    public void A_method_in_small_letters_has_the_rules_of_its_route()
    {
        var routes = ClientResources.All.SelectMany(static resource => resource.GetMethods())
            .Select(static method => method.GetCustomAttribute<HttpMethodAttribute>()).OfType<HttpMethodAttribute>().ToList();

        Violations.AssertNone(routes.Where(static route => Rules(route, route.Method) != Rules(route, new HttpMethod(route.Method.Method.ToLowerInvariant())))
            .Select(static route => $"{route.Method} {route.Path}"));
        Assert.Contains(routes, static route => Rules(route, route.Method).Rule == RetryRule.OnlyIfNotSeen && route.Method == HttpMethod.Get);
    }

    private static (string Name, RetryRule Rule, bool Writes, bool NeedsCredential, bool IsUpload, bool Streams, bool StreamsEvents) Rules(
        HttpMethodAttribute route, HttpMethod method)
    {
        var rules = new Knowrithm.Client.Http.Route(method, $"{(route.Path.StartsWith("/api/", StringComparison.Ordinal) ? "" : "/api/v1")}{route.Path}");
        return (rules.Name, rules.Rule, rules.Writes, rules.NeedsCredential, rules.IsUpload, rules.Streams, rules.StreamsEvents);
    }
}
