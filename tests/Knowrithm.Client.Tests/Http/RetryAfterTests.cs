using System.Globalization;

namespace Knowrithm.Client.Tests;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1.5", 1.5)]
    [InlineData("Sun, 01 Mar 2026 12:00:20 GMT", 20)]
    [InlineData("2026-03-01T12:00:20Z", 20)]
    [InlineData("2026-03-01T14:00:20+02:00", 20)]
    [InlineData("60", 60)]
    public async Task Is_waited_out_and_no_longer(string header, double seconds)
    {
        var (time, server) = Serve(header);
        using var client = TestClient.Create(server, time, o => o.AttemptTimeout = TimeSpan.FromHours(1));

        var call = client.Agents.ListAgentsAsync();
        await time.PassUntilAsync(call);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(seconds), time.GetUtcNow() - Now);
    }

    [Theory]
    [InlineData("10800", 10800)]
    [InlineData("61", 61)]
    [InlineData("Sun, 01 Mar 2026 15:00:00 GMT", 10800)]
    [InlineData("2026-03-01T15:00:00Z", 10800)]
    public async Task Beyond_the_cap_throws_at_once_with_the_wait(string header, double seconds)
    {
        var (time, server) = Serve(header);
        using var client = TestClient.Create(server, time);

        var failure = await Assert.ThrowsAsync<KnowrithmRateLimitException>(() => client.Agents.ListAgentsAsync());

        Assert.Equal(TimeSpan.FromSeconds(seconds), failure.RetryAfter);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT")]
    [InlineData("2026-03-01T11:00:00Z")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    public async Task That_is_invalid_leaves_the_wait_to_the_client(string header)
    {
        var (time, server) = Serve(header);
        using var client = TestClient.Create(server, time);

        await time.PassUntilAsync(client.Agents.ListAgentsAsync());

        Assert.Equal(2, server.Requests.Count);
        Assert.NotEqual(Now, time.GetUtcNow());
    }

    [Fact]
    public async Task Longer_than_the_call_may_take_fails_at_once()
    {
        var (time, server) = Serve("40");
        using var client = TestClient.Create(server, time, o => o.CallTimeout = TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<KnowrithmRateLimitException>(() => client.Agents.ListAgentsAsync());

        Assert.Equal(TimeSpan.FromSeconds(40), failure.RetryAfter);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public async Task Is_read_alike_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Cultures.Require(culture);
        try
        {
            await Is_waited_out_and_no_longer("1.5", 1.5);
            await Is_waited_out_and_no_longer("2026-03-01T12:00:20Z", 20);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static (TestTime Time, ScriptedServer Server) Serve(string header) => (new(Now), new(received =>
    {
        if (received.Number > 1) return ScriptedServer.Json("""{"agents":[]}""");
        var response = ScriptedServer.Json("{}", 429);
        response.Headers.TryAddWithoutValidation("Retry-After", header);
        return response;
    }));
}
