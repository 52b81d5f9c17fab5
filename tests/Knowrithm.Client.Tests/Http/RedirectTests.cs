using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests;

public sealed class RedirectTests
{
    private static readonly Dictionary<string, Func<KnowrithmClientOptions, (KnowrithmClient Client, IDisposable Owner)>> Clients = new()
    {
        ["own sockets"] = options => Plain(options, null),
        ["a caller's sockets"] = options => Plain(options, new SocketsHttpHandler { AllowAutoRedirect = true }),
        ["a caller's client handler"] = options => Plain(options, new HttpClientHandler { AllowAutoRedirect = true }),
        ["a caller's wrapped sockets"] = options => Plain(options, new Wrapper { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = true } }),
        ["a container"] = options => Contained(options, null),
        ["a container with a caller's handler"] = options => Contained(options, () => new HttpClientHandler { AllowAutoRedirect = true }),
    };

    public static MatrixTheoryData<string, int, string> Cases => new(Clients.Keys, [301, 302, 303, 307, 308], ["GET", "POST"]);

    [Theory, MemberData(nameof(Cases))]
    public async Task Throws_and_nothing_reaches_the_other_host(string handler, int status, string method)
    {
        await using var other = new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, 200, """{"agents":[],"id":"c1"}"""));
        await using var server = new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, status, "", $"Location: {other.Address}api/v1/agent\r\n"));
        var (client, owner) = Clients[handler](TestClient.Options(server.Address));
        using (owner)
        {
            var failure = await Assert.ThrowsAnyAsync<KnowrithmApiException>(() => method == "GET" ? client.Agents.ListAgentsAsync()
                : client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }));

            Assert.Equal((HttpStatusCode)status, failure.StatusCode);
            Assert.Contains("redirect", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Address.Authority, failure.Message, StringComparison.Ordinal);
            // A redirected POST may have been carried out before.
            Assert.Equal(method == "POST", failure.MayHaveBeenApplied);
        }
        Assert.Single(server.Requests);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("""{"status":"accepted","task_id":"t1","status_url":"HOST/v1/tasks/t1/status"}""")]
    [InlineData("""{"status":"queued","task_id":"t1","poll_url":"HOST/v1/conversation/c1/messages"}""")]
    [InlineData("""{"status":"queued","task_id":"t1","status_url":"//HOSTONLY/v1/tasks/t1/status"}""")]
    public async Task A_link_in_an_acknowledgement_is_never_followed(string acknowledgement)
    {
        await using var other = new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        acknowledgement = acknowledgement.Replace("HOSTONLY", other.Address.Authority, StringComparison.Ordinal)
            .Replace("HOST/", other.Address.ToString(), StringComparison.Ordinal);
        await using var server = new RawServer((number, stream, _) => number == 1
            ? RawServer.AnswerAsync(stream, 202, acknowledgement)
            : RawServer.AnswerAsync(stream, 200, """{"status":"success","result":{"agent":{"id":"a1"}}}"""));
        using var client = new KnowrithmClient(TestClient.Options(server.Address));

        var agent = await client.Agents.RestoreAgentAsync("a1");

        Assert.Equal("a1", agent.Id);
        Assert.StartsWith("GET /api/v1/tasks/t1/status ", server.Requests[1], StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_task_id_cannot_name_another_route_or_host()
    {
        var id = "../../../evil?x=/";
        using var server = new ScriptedServer((202, JsonSerializer.Serialize(new { task_id = id })),
            (200, """{"status":"success","result":{"agent":{"id":"a1"}}}"""));
        using var client = TestClient.Create(server, configure: o => o.OperationPollInterval = TimeSpan.FromMilliseconds(1));

        await client.Agents.RestoreAgentAsync("a1");

        Assert.Equal("https://app.knowrithm.org/api/v1/tasks/..%2F..%2F..%2Fevil%3Fx%3D%2F/status", server.Requests[1].Uri.AbsoluteUri);
    }

    private static (KnowrithmClient, IDisposable) Plain(KnowrithmClientOptions options, HttpMessageHandler? primary)
    {
        options.PrimaryHandler = primary;
        var client = new KnowrithmClient(options);
        return (client, client);
    }

    private static (KnowrithmClient, IDisposable) Contained(KnowrithmClientOptions options, Func<HttpMessageHandler>? primary)
    {
        var services = new ServiceCollection();
        services.ConfigureAll<KnowrithmClientOptions>(static o => o.Patient());
        var builder = services.AddKnowrithmClient(o => (o.BaseUrl, o.ApiKey, o.ApiSecret, o.RetryDelay) =
            (options.BaseUrl, options.ApiKey, options.ApiSecret, options.RetryDelay));
        if (primary is not null) builder.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(primary);
        var provider = services.BuildServiceProvider();
        return ((KnowrithmClient)provider.GetRequiredService<IKnowrithmClient>(), provider);
    }

    private sealed class Wrapper : DelegatingHandler;
}
