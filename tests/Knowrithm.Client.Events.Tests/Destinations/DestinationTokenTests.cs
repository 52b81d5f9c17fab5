using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

public sealed class DestinationTokenTests : IDisposable
{
    private readonly FakeDestination _fake = new();
    private string _secret = "one";
    private int _signIns;

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task Any_number_of_requests_share_one_sign_in()
    {
        using var provider = Build(Served());
        var clients = provider.GetRequiredService<IHttpClientFactory>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => clients.CreateClient("Acme").FindJsonAsync("things/1")));

        Assert.Equal(1, _signIns);
        Assert.Equal("Bearer token-1", _fake.Requests.Last().Authorization);
    }

    [Theory]
    [InlineData(3600, 3530, 1), InlineData(3600, 3545, 2), InlineData(60, 29, 1), InlineData(60, 31, 2)]
    public async Task It_is_renewed_before_it_expires(int lifetime, int after, int signIns)
    {
        using var provider = Build(Served(lifetime));
        await GetAsync(provider);
        _fake.Time.Advance(TimeSpan.FromSeconds(after));
        await GetAsync(provider);

        Assert.Equal(signIns, _signIns);
    }

    [Fact]
    public async Task It_is_renewed_when_the_secret_changes()
    {
        using var provider = Build(Served());
        await GetAsync(provider);
        _secret = "two";
        await GetAsync(provider);

        Assert.Equal(2, _signIns);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_request_with_its_body_is_made_again()
    {
        var refused = "Bearer token-1";
        _fake.Respond((request, _) => Task.FromResult(request.RequestUri!.AbsolutePath == "/token" ? Token(3600)
            : new HttpResponseMessage(request.Headers.Authorization!.ToString() == refused ? HttpStatusCode.Unauthorized : HttpStatusCode.OK)));
        using var provider = Build(_fake);
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Acme");

        await http.SendJsonAsync(HttpMethod.Post, "things", new System.Text.Json.Nodes.JsonObject { ["a"] = 1 });

        Assert.Equal(2, _signIns);
        Assert.Equal(["""{"a":1}""", """{"a":1}"""], _fake.Requests.Where(static one => one.Address.EndsWith("/things", StringComparison.Ordinal)).Select(static one => one.Body));
    }

    [Fact]
    public async Task Two_refusals_pause_the_handler()
    {
        _fake.Respond((request, _) => Task.FromResult(request.RequestUri!.AbsolutePath == "/token" ? Token(3600)
            : new HttpResponseMessage(HttpStatusCode.Unauthorized)));
        using var provider = Build(_fake);

        var error = await Assert.ThrowsAsync<DestinationException>(() => GetAsync(provider));

        Assert.Equal(EventVerdict.Pause, error.Verdict);
        Assert.Equal(2, _signIns);
    }

    [Theory]
    [InlineData(400, 401), InlineData(401, 401), InlineData(403, 401), InlineData(429, 429), InlineData(503, 503)]
    public async Task A_sign_in_that_is_refused_says_nothing_against_the_event(int status, int expected)
    {
        _fake.Respond((_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
        { Content = new StringContent("""{"error":"invalid_client","error_description":"no"}""", null, "application/json") }));
        using var provider = Build(_fake);

        var error = await Assert.ThrowsAsync<DestinationException>(() => _fake.RunAsync(async () =>
        {
            await GetAsync(provider);
            return 0;
        }));

        Assert.Equal(expected, (int?)error.Status);
        Assert.Contains("invalid_client", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_in_no_text() => Assert.DoesNotContain("token-1", new DestinationToken("token-1", TimeSpan.FromHours(1)).ToString(),
        StringComparison.Ordinal);

    private static HttpResponseMessage Token(int lifetime) => new(HttpStatusCode.OK)
    {
        Content = new StringContent($$"""{"expires_in":{{lifetime}}}""", null, "application/json"),
    };

    private static Task<System.Text.Json.JsonElement?> GetAsync(IServiceProvider provider) => provider.GetRequiredService<IHttpClientFactory>()
        .CreateClient("Acme").FindJsonAsync("things/1");

    private FakeDestination Served(int lifetime = 3600) => _fake.Respond((request, _) =>
        Task.FromResult(request.RequestUri!.AbsolutePath == "/token" ? Token(lifetime) : new HttpResponseMessage(HttpStatusCode.OK)));

    private ServiceProvider Build(FakeDestination fake) => fake.Build(options =>
    {
        options.Credential = _secret;
        options.SignIn = async (http, token) =>
        {
            var form = new Dictionary<string, string> { ["client_secret"] = _secret };
            using var response = await http.PostAsync(new Uri("https://acme.example/token"), new FormUrlEncodedContent(form), token);
            using var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(token));
            return new($"token-{Interlocked.Increment(ref _signIns)}", TimeSpan.FromSeconds(json.RootElement.GetProperty("expires_in").GetInt32()));
        };
    });
}
