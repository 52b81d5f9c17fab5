
namespace Knowrithm.Client.Tests;

public sealed class CredentialTests
{
    private static readonly Dictionary<string, Action<KnowrithmClientOptions>> Ways = new()
    {
        ["key"] = _ => { },
        ["token"] = o => (o.ApiKey, o.ApiSecret, o.BearerToken) = (null, null, "a_token"),
        ["token in code"] = o => (o.ApiKey, o.ApiSecret, o.Credential) = (null, null, KnowrithmCredential.Bearer("a_token")),
        ["none"] = o => (o.ApiKey, o.ApiSecret, o.Credential) = (null, null, KnowrithmCredential.Anonymous),
    };

    [Theory]
    [InlineData("key", "X-API-Key=ak_the_key_of_a_test X-API-Secret=the_secret_of_a_test")]
    [InlineData("token", "Authorization=Bearer a_token")]
    [InlineData("token in code", "Authorization=Bearer a_token")]
    [InlineData("none", "")]
    public async Task Exactly_one_scheme_goes_with_a_request(string way, string expected)
    {
        using var server = new ScriptedServer((200, """{"agents":[]}"""));
        using var client = TestClient.Create(server, configure: Ways[way]);

        await client.Agents.ListAgentsAsync();

        Assert.Equal(expected, Schemes(server.Requests[0]));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("token")]
    public async Task Public_routes_get_no_credentials(string way)
    {
        using var server = new ScriptedServer((200, """{"id":"x","status":"healthy","access_token":"lead"}"""));
        using var client = TestClient.Create(server, configure: Ways[way]);

        await client.Agents.GetAgentAsync("a1");
        await client.Monitoring.HealthCheckAsync();
        await client.Leads.StartRegisterLeadAsync(new() { AgentId = "a1", FirstName = "A", LastName = "B", Email = "a@b.example" });

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, received => Assert.Equal("", Schemes(received)));
    }

    [Fact]
    public async Task A_view_replaces_the_scheme_and_never_adds_one()
    {
        using var server = new ScriptedServer((200, """{"agents":[]}"""));
        using var client = TestClient.Create(server);

        await client.WithCredential(KnowrithmCredential.Bearer("lead")).Agents.ListAgentsAsync();
        await client.WithCredential(KnowrithmCredential.Bearer("lead")).WithCredential(KnowrithmCredential.ApiKey("k", "s")).Agents.ListAgentsAsync();
        await client.WithCredential(KnowrithmCredential.Anonymous).Agents.ListAgentsAsync();

        Assert.Equal(["Authorization=Bearer lead", "X-API-Key=k X-API-Secret=s", ""], server.Requests.Select(Schemes));
    }

    [Fact]
    public async Task A_provider_is_asked_before_each_attempt()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((503, ""), (503, ""), (200, """{"agents":[]}"""));
        using var client = TestClient.Create(server, time, o => (o.ApiKey, o.ApiSecret, o.CredentialProvider) = (null, null, new Rotating()));

        await time.PassUntilAsync(client.Agents.ListAgentsAsync());

        Assert.Equal(["X-API-Key=k1 X-API-Secret=s1", "Authorization=Bearer t2", "X-API-Key=k3 X-API-Secret=s3"], server.Requests.Select(Schemes));
    }

    [Fact]
    public async Task A_provider_that_fails_fails_the_call_before_anything_is_sent()
    {
        using var server = new ScriptedServer((200, """{"agents":[]}"""));
        using var client = TestClient.Create(server, configure: o => (o.ApiKey, o.ApiSecret, o.CredentialProvider) = (null, null, new Failing()));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }));

        Assert.Equal("The vault is closed.", failure.Message);
        Assert.Empty(server.Requests);
    }

    private static string Schemes(ReceivedRequest received) => string.Join(' ', new[] { "X-API-Key", "X-API-Secret", "Authorization" }
        .Where(received.Headers.ContainsKey).Select(name => $"{name}={received.Headers[name]}"));

    private sealed class Rotating : IKnowrithmCredentialProvider
    {
        private int _asked;

        public ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken) =>
            new(++_asked % 2 == 1 ? KnowrithmCredential.ApiKey($"k{_asked}", $"s{_asked}") : KnowrithmCredential.Bearer($"t{_asked}"));
    }

    private sealed class Failing : IKnowrithmCredentialProvider
    {
        public ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken) =>
            throw new InvalidOperationException("The vault is closed.");
    }
}
