using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests;

/// <summary>The credential is put on a request where it leaves, and only for the client's own host.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class CredentialHostTests
{
    private static readonly Dictionary<string, Action<HttpRequestMessage, Uri>> Changes = new()
    {
        ["another port"] = static (request, other) => request.RequestUri = new(other, request.RequestUri!.PathAndQuery),
        ["another host name"] = static (request, _) => request.RequestUri = new UriBuilder(request.RequestUri!) { Host = "localhost" }.Uri,
        ["another scheme"] = static (request, _) => request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = "https" }.Uri,
        ["a Host header"] = static (request, _) => request.Headers.Host = "evil.example",
    };

    public static TheoryData<string> ChangeNames => [.. Changes.Keys];

    public static MatrixTheoryData<string, string> Proxies => new(["environment", "explicit", "explicit on a client handler"], ["a container", "none"]);

    [Theory, MemberData(nameof(ChangeNames))]
    public async Task A_handler_that_leads_a_request_elsewhere_is_refused_before_anything_leaves(string change)
    {
        await using var other = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        await using var server = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, """{"id":"c1"}"""));
        var services = new ServiceCollection().ConfigureAll<KnowrithmClientOptions>(static options => options.Patient());
        services.AddKnowrithmClient(options => (options.ApiKey, options.ApiSecret, options.BaseUrl) =
            (TestClient.Key, TestClient.KeySecret, server.Address.ToString()))
            .HttpClientBuilder.AddHttpMessageHandler(() => new Changing(request => Changes[change](request, other.Address)));
        await using var provider = services.BuildServiceProvider();

        var failure = await Assert.ThrowsAsync<KnowrithmException>(() => provider.GetRequiredService<IConversationsApi>()
            .CreateConversationAsync(new() { AgentId = "a1" }));

        Assert.Equal((0, false), (failure.Attempts, failure.MayHaveBeenApplied));
        Assert.Contains("Set BaseUrl", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Handlers_of_the_application_never_see_it()
    {
        var seen = new List<string>();
        using var server = new ScriptedServer((503, ""), (200, """{"agents":[]}"""));
        var services = new ServiceCollection();
        services.AddKnowrithmClient(options => (options.ApiKey, options.ApiSecret, options.PrimaryHandler, options.RetryDelay) =
            (TestClient.Key, TestClient.KeySecret, server, TimeSpan.FromMilliseconds(1)))
            .HttpClientBuilder.AddHttpMessageHandler(() =>
                new Changing(request => seen.Add(request.Headers.ToString()), response => seen.Add(response.RequestMessage!.Headers.ToString())));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IAgentsApi>().ListAgentsAsync();

        Assert.Equal(4, seen.Count);
        Assert.DoesNotContain(TestClient.KeySecret, string.Concat(seen), StringComparison.Ordinal);
        Assert.All(server.Requests, static received => Assert.Equal(TestClient.KeySecret, received.Headers["X-API-Secret"]));
    }

    [Theory, MemberData(nameof(Proxies))]
    public async Task Plain_http_to_this_machine_never_goes_through_a_proxy(string proxy, string container)
    {
        await using var elsewhere = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, """{"agents":[]}"""));
        await using var server = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, """{"agents":[]}"""));
        var (before, through) = (HttpClient.DefaultProxy, new WebProxy(elsewhere.Address));
        HttpMessageHandler? primary = proxy switch
        {
            "explicit" => new SocketsHttpHandler { Proxy = through },
            "explicit on a client handler" => new HttpClientHandler { Proxy = through },
            _ => null,
        };
        try
        {
            // What HTTP_PROXY comes to, which a process reads once.
            if (primary is null) HttpClient.DefaultProxy = through;
            await using var provider = new ServiceCollection().AddKnowrithmClient(options => Set(options)).Services.BuildServiceProvider();
            using var own = container == "none" ? new KnowrithmClient(Set(new())) : null;

            await (own ?? provider.GetRequiredService<IKnowrithmClient>()).Agents.ListAgentsAsync();
        }
        finally
        {
            HttpClient.DefaultProxy = before;
            primary?.Dispose();
        }
        Assert.Single(server.Requests);
        Assert.Empty(elsewhere.Requests);

        KnowrithmClientOptions Set(KnowrithmClientOptions options)
        {
            (options.ApiKey, options.ApiSecret, options.BaseUrl, options.PrimaryHandler) =
                (TestClient.Key, TestClient.KeySecret, server.Address.ToString(), primary);
            return options;
        }
    }

    [Fact]
    public async Task A_handler_that_cannot_be_made_safe_any_more_is_refused_when_the_client_is_created()
    {
        await using var server = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        using var used = new SocketsHttpHandler();
        using (var http = new HttpClient(used, disposeHandler: false)) await http.GetStringAsync(server.Address);

        var failure = Assert.Throws<InvalidOperationException>(() => new KnowrithmClient(TestClient.Options(used)));

        Assert.Contains("AllowAutoRedirect = false", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_follows_redirects_by_itself_is_noticed()
    {
        using var server = new ScriptedServer(static _ =>
        {
            var response = ScriptedServer.Json("""{"agents":[]}""");
            response.RequestMessage = new(HttpMethod.Get, "https://elsewhere.example/api/v1/agent");
            return response;
        });
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmException>(() => client.Agents.ListAgentsAsync());

        Assert.Contains("was redirected to https://elsewhere.example", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Changing(Action<HttpRequestMessage> change, Action<HttpResponseMessage>? see = null) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            change(request);
            var response = await base.SendAsync(request, cancellationToken);
            see?.Invoke(response);
            return response;
        }
    }
}
