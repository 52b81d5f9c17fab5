using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests;

/// <summary>A message handler may put another response, content or request in the place of ours. What the transport knows stays true.</summary>
public sealed class ReplacingHandlerTests
{
    private static readonly Dictionary<string, Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>> Handlers = new()
    {
        ["200 to 429"] = static async (_, send) => With(await send(), HttpStatusCode.TooManyRequests),
        ["200 to 401"] = static async (_, send) => With(await send(), HttpStatusCode.Unauthorized),
        ["200 to 503"] = static async (_, send) => With(await send(), HttpStatusCode.ServiceUnavailable),
        ["another content"] = static async (_, send) => With(await send(), HttpStatusCode.OK, """{"id":"c2"}"""),
        ["a content that fails"] =
            static async (_, send) => With(await send(), HttpStatusCode.OK, new StreamContent(new BrokenStream("{"u8.ToArray(), stalls: false))),
        ["its own response, nothing sent"] = static (_, _) => Task.FromResult(With(new(), HttpStatusCode.OK, """{"id":"c3"}""")),
        ["its own 503, nothing sent"] = static (_, _) => Task.FromResult(With(new(), HttpStatusCode.ServiceUnavailable)),
        ["disposes the response"] = static async (_, send) =>
        {
            var response = await send();
            response.Dispose();
            return response;
        },
        ["returns null"] = static async (_, send) =>
        {
            await send();
            return null!;
        },
        ["sends twice, uses the second"] = static async (_, send) =>
        {
            await send();
            return await send();
        },
        ["disposes, sends again"] = static async (_, send) =>
        {
            (await send()).Dispose();
            return await send();
        },
    };

    public static TheoryData<string, string, string> Cases => new()
    {
        // The server has answered 200: whatever a handler makes of it, a POST is not repeated and not called harmless.
        { "200 to 429", "POST", "RateLimit 1 ?" }, { "200 to 401", "POST", "Authentication 1 ?" }, { "200 to 503", "POST", "Server 1 ?" },
        { "200 to 429", "GET", "RateLimit 4" }, { "200 to 401", "GET", "Authentication 1" }, { "200 to 503", "GET", "Server 4" },
        { "another content", "POST", "✓ c2 1" }, { "another content", "GET", "✓ c2 1" },
        { "a content that fails", "POST", "Application 1 ?" }, { "a content that fails", "GET", "HttpIOException 1" },
        { "its own response, nothing sent", "POST", "✓ c3 0" }, { "its own response, nothing sent", "GET", "✓ c3 0" },
        { "its own 503, nothing sent", "POST", "Server 0" }, { "its own 503, nothing sent", "GET", "Server 0" },
        { "disposes the response", "POST", "Application 1 ?" }, { "disposes the response", "GET", "InvalidOperationException 1" },
        { "returns null", "POST", "Application 1 ?" }, { "returns null", "GET", "InvalidOperationException 1" },
        { "sends twice, uses the second", "POST", "✓ c1 1" }, { "sends twice, uses the second", "GET", "✓ c1 1" },
        { "disposes, sends again", "POST", "Application 1 ?" }, { "disposes, sends again", "GET", "InvalidOperationException 1" },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task What_the_server_received_is_reported_as_it_was(string handler, string call, string expected)
    {
        using var server = new ScriptedServer((200, """{"id":"c1"}"""));
        var services = new ServiceCollection();
        services.AddKnowrithmClient(options => (options.ApiKey, options.ApiSecret, options.PrimaryHandler, options.RetryDelay, options.MaxRetryDelay) =
            (TestClient.Key, TestClient.KeySecret, server, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)))
            .HttpClientBuilder.AddHttpMessageHandler(() => new Replacing(Handlers[handler]));
        await using var provider = services.BuildServiceProvider();
        var conversations = provider.GetRequiredService<IConversationsApi>();
        var (actual, doubt) = ("", "");
        try
        {
            var id = call == "POST" ? (await conversations.CreateConversationAsync(new() { AgentId = "a1" })).Id
                : (await provider.GetRequiredService<IAgentsApi>().GetAgentAsync("a1")).Id;
            actual = $"✓ {id}";
        }
        catch (KnowrithmException e)
        {
            (actual, doubt) = (e.GetType().Name["Knowrithm".Length..^"Exception".Length], e.MayHaveBeenApplied ? " ?" : "");
            Assert.Equal(server.Requests.Count, e.Attempts);
        }
        catch (Exception e)
        {
            actual = e.GetType().Name;
        }

        Assert.Equal(expected, $"{actual} {server.Requests.Count}{doubt}");
    }

    private static HttpResponseMessage With(HttpResponseMessage response, HttpStatusCode status, string body = "{}") =>
        With(response, status, new StringContent(body, Encoding.UTF8, "application/json"));

    private static HttpResponseMessage With(HttpResponseMessage response, HttpStatusCode status, HttpContent content)
    {
        (response.StatusCode, response.Content) = (status, content);
        return response;
    }

    private sealed class Replacing(Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> handle) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            handle(request, () => base.SendAsync(request, cancellationToken));
    }
}
