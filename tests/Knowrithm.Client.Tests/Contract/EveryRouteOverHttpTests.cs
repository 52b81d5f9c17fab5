using System.Reflection;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Knowrithm.Client.Tests;

/// <summary>Each route of the table once over real HTTP, with all that it takes and with only what it needs.</summary>
public sealed class EveryRouteOverHttpTests(EveryRouteOverHttpTests.Server server) : IClassFixture<EveryRouteOverHttpTests.Server>
{
    public static TheoryData<string, bool> Calls => [.. Excerpt.Of(RouteTable.All.Select(static route => route.ToString()), [true, false], 4)];

    [Theory, MemberData(nameof(Calls))]
    public async Task Arrives_as_it_was_meant(string line, bool full)
    {
        var route = RouteTable.All.Single(route => route.ToString() == line);
        server.Mock.ResetLogEntries();

        await CallAsync(route.Method, full);

        var request = Assert.Single(server.Mock.LogEntries).RequestMessage!;
        Assert.Equal(route.Verb, request.Method);
        Assert.Equal(route.Path.Split('/').Length, request.AbsolutePath.Split('/').Length);
        Assert.Equal(full ? route.Query.Order() : route.Query.Where(static name => name == "page"), (request.Query?.Keys ?? []).Select(Uri.UnescapeDataString)
            .Order());
        Assert.Equal(route.Body.Count > 0, request.BodyAsBytes is { Length: > 0 });
        Assert.Equal(route.Access == Access.Credential, request.Headers!.ContainsKey("X-API-Key"));
    }

    private async Task CallAsync(MethodInfo method, bool full)
    {
        using var client = new KnowrithmClient(new KnowrithmClientOptions { ApiKey = "ak_key", ApiSecret = "the-secret", BaseUrl = server.Mock.Url }.Patient());
        try
        {
            var call = (Task)method.Invoke(ClientResources.Of(client, method.DeclaringType!), BindingFlags.DoNotWrapExceptions, null,
                Sample.Arguments(method, full), null)!;
            await call;
        }
        catch (KnowrithmSerializationException)
        {
            // What it makes of {} is for the tests of the answers.
        }
    }

    public sealed class Server : IDisposable
    {
        public Server() => Mock.Given(Request.Create().UsingAnyMethod())
            .RespondWith(Response.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody("{}"));

        public WireMockServer Mock { get; } = WireMockServer.Start();

        public void Dispose() => Mock.Dispose();
    }
}
