using System.Net;

namespace Knowrithm.Client.Tests;

/// <summary>What mutants of the code survived before.</summary>
public sealed class RetryDetailTests
{
    [Fact]
    public async Task Only_a_body_that_is_gone_is_blamed_for_a_call_that_was_not_repeated()
    {
        using var server = new ScriptedServer((503, "{}"));
        using var client = TestClient
            .Create(server, configure: static options => (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromTicks(1), TimeSpan.FromTicks(1)));

        var failure = await Assert.ThrowsAsync<KnowrithmServerException>(() => client.Agents.ListAgentsAsync());

        Assert.Equal(4, failure.Attempts);
        Assert.DoesNotContain("only once", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Knowrithm-Request-Id")]
    [InlineData("X-Request-ID")]
    [InlineData("X-Agent-Trace-Id")]
    public async Task A_requests_id_is_taken_from_the_first_of_its_headers(string first)
    {
        string[] names = ["X-Knowrithm-Request-Id", "X-Request-ID", "X-Agent-Trace-Id"];
        using var server = new ScriptedServer(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.NotFound);
            foreach (var name in names[Array.IndexOf(names, first)..]) response.Headers.Add(name, name);
            return response;
        });
        using var client = TestClient.Create(server);

        Assert.Equal(first, (await Assert.ThrowsAsync<KnowrithmNotFoundException>(() => client.Agents.ListAgentsAsync())).RequestId);
    }

    [Fact]
    public async Task A_write_that_was_in_doubt_stays_so_when_it_fails_again()
    {
        using var server = new ScriptedServer((503, "{}"), (503, "{}"), (404, "{}"));
        using var client = TestClient
            .Create(server, configure: static options => (options.RetryDelay, options.MaxRetryDelay) = (TimeSpan.FromTicks(1), TimeSpan.FromTicks(1)));

        Assert.True((await Assert.ThrowsAsync<KnowrithmNotFoundException>(() => client.Conversations.DeleteConversationAsync("c1"))).MayHaveBeenApplied);
    }

    [Theory]
    [InlineData("https://app.knowrithm.org/#f")]
    [InlineData("https://app.knowrithm.org/?q=1")]
    [InlineData("https://user@app.knowrithm.org/")]
    public void A_base_address_has_no_path_query_or_user(string address) =>
        Assert.Throws<ArgumentException>(() => new KnowrithmClient(new KnowrithmClientOptions
        {
            ApiKey = "ak_1",
            ApiSecret = "the-secret",
            BaseUrl = address,
        }));

    [Fact]
    public void A_credential_says_which_it_is()
    {
        Assert.Equal("Bearer ***", $"{KnowrithmCredential.Bearer("a.token")}");
        Assert.Equal("API key ***", $"{KnowrithmCredential.ApiKey("ak_1", "the-secret")}");
        Assert.Equal("Anonymous", $"{KnowrithmCredential.Anonymous}");
        Assert.Throws<ArgumentNullException>(() => KnowrithmCredential.Bearer(null!));
        Assert.Throws<ArgumentException>(() => KnowrithmCredential.Bearer(" "));
    }

    [Fact]
    public void Secrets_are_equal_by_their_text()
    {
        Assert.Equal(new Secret("a"), new Secret("a"));
        Assert.NotEqual(new Secret("a"), new Secret("b"));
        Assert.False(new Secret("a").Equals((Secret?)null));
        Assert.Null((Secret?)(string?)null);
    }
}
