namespace Knowrithm.Client.Tests;

public sealed class RenewableCredentialTests
{
    [Theory]
    [InlineData("GET", 2)]
    [InlineData("POST", 2)]
    [InlineData("PATCH", 2)]
    [InlineData("PUT", 2)]
    [InlineData("DELETE", 2)]
    public async Task Any_verb_has_another_attempt_after_a_renewal(string verb, int requests)
    {
        var provider = new Provider(renews: true);
        using var server = new ScriptedServer((401, "{}"), (200, "{}"));
        using var client = Client(server, provider);

        await client.SendAsync(verb, "/api/v1/agent");

        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal(["Bearer token-0", "Bearer token-1"], server.Requests.Select(static received => received.Headers["Authorization"]));
        Assert.Equal(["token-0"], provider.Rejected);
    }

    [Fact]
    public async Task A_provider_that_cannot_renew_leaves_the_401()
    {
        using var server = new ScriptedServer((401, """{"error":"no"}"""));
        using var client = Client(server, new Provider(renews: false));

        var failure = await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.SendAsync("GET", "/api/v1/agent"));

        Assert.Equal(1, failure.Attempts);
    }

    [Fact]
    public async Task A_body_that_is_gone_is_not_retried()
    {
        var provider = new Provider(renews: true);
        using var server = new ScriptedServer((401, """{"error":"no"}"""), (200, "{}"));
        using var client = Client(server, provider);

        await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() =>
            client.SendAsync("POST", "/api/v1/agent", new StreamContent(new MemoryStream([1, 2, 3]))));

        Assert.Single(server.Requests);
        Assert.Equal(["token-0"], provider.Rejected);
    }

    [Theory]
    [InlineData("401 503 200", 3)]
    [InlineData("503 401 503 200", 4)]
    [InlineData("503 503 503 401", 4)]
    [InlineData("401 401", 2)]
    [InlineData("401 200", 2)]
    public async Task A_renewal_counts_among_the_attempts(string answers, int requests)
    {
        var script = answers.Split(' ').Select(int.Parse).Select(static status => (status, "{}")).ToArray();
        using var server = new ScriptedServer(script);
        using var client = Client(server, new Provider(renews: true));

        var call = client.SendAsync("GET", "/api/v1/agent");
        if (script[^1].status == 200) await call;
        else Assert.Equal(requests, (await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => call)).Attempts);

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_public_route_and_a_fixed_credential_renew_nothing()
    {
        var provider = new Provider(renews: true);
        using var server = new ScriptedServer((401, "{}"));
        using var client = Client(server, provider);

        await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.Auth.LogInAsync("ada@example.org", "the password"));
        await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.WithCredential(KnowrithmCredential.Bearer("own")).Agents.ListAgentsAsync());

        Assert.Empty(provider.Rejected);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void A_view_has_one_way_to_its_credential()
    {
        using var server = new ScriptedServer((200, "{}"));
        using var client = TestClient.Create(server);

        Assert.Throws<ArgumentException>(() =>
            client.With(new RequestOptions { Credential = KnowrithmCredential.Anonymous, CredentialProvider = new Provider(renews: true) }));
    }

    private static KnowrithmClient Client(HttpMessageHandler server, IKnowrithmCredentialProvider provider) => TestClient.Create(server, configure: options =>
    {
        (options.ApiKey, options.ApiSecret, options.CredentialProvider) = (null, null, provider);
        options.RetryDelay = options.MaxRetryDelay = TimeSpan.FromMilliseconds(1);
    });

    private sealed class Provider(bool renews) : IRenewableCredentialProvider
    {
        public List<string> Rejected { get; } = [];

        public ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken) =>
            new(KnowrithmCredential.Bearer($"token-{Rejected.Count}"));

        public ValueTask<bool> RenewAsync(KnowrithmCredential rejected, CancellationToken cancellationToken)
        {
            Rejected.Add(rejected.Token!.Reveal());
            return new(renews);
        }
    }
}
