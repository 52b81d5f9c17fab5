using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests;

/// <summary>Nothing that an application sets up for its clients multiplies, redirects or leaks a call of ours. Counted by the servers.</summary>
public sealed class SurroundingTests
{
    [Fact]
    public async Task Every_call_goes_out_as_often_as_the_client_says_and_nowhere_else()
    {
        var table = new StringBuilder("| | GET, 200 | GET, 500 | POST, 500 | GET, 302 to another host | a request of the application to another host " +
            "|\n|---|---|---|---|---|---|\n");
        var wrong = new List<string>();
        foreach (var surrounding in Surrounding.All)
        {
            var cells = new List<string>();
            foreach (var (call, status, expected) in new[] { ("GET", 200, "✓ 1"), ("GET", 500, "✗ Server 4"), ("POST", 500, "✗ Server 1 ?"),
                ("GET", 302, "✗ Api 1") })
            {
                var actual = await ObserveAsync(surrounding, call, status);
                cells.Add(actual);
                if (actual != expected) wrong.Add($"{surrounding}, {call} {status}: {actual}, not {expected}");
            }
            cells.Add(await OtherAsync(surrounding));
            if (cells[^1] != "without a credential") wrong.Add($"{surrounding}, another host: {cells[^1]}");
            table.Append("| ").Append(surrounding).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Null(ReliabilityPage.Check("surroundings", table.ToString()));
    }

    private static async Task<string> ObserveAsync(Surrounding surrounding, string call, int status)
    {
        await using var other = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, """{"agents":[]}"""));
        await using var server =
            new RawServer((_, stream, _) =>
                RawServer.AnswerAsync(stream, status, """{"agents":[]}""", status == 302 ? $"Location: {other.Address}api/v1/agent\r\n" : ""));
        await using var provider = Build(surrounding, server.Address, other.Address);
        var client = provider.GetRequiredService<IKnowrithmClient>();
        var result = "✓";
        try
        {
            _ = call == "GET" ? await client.Agents.ListAgentsAsync() : (object)await client.Conversations.CreateConversationAsync(new() { AgentId = "a1" });
            result += $" {server.Requests.Count}";
        }
        catch (KnowrithmException e)
        {
            Assert.Equal(server.Requests.Count, e.Attempts);
            result = $"✗ {e.GetType().Name["Knowrithm".Length..^"Exception".Length]} {server.Requests.Count}{(e.MayHaveBeenApplied ? " ?" : "")}";
        }
        Assert.All(server.Requests, static request =>
        {
            Assert.Contains($"X-API-Key: {TestClient.Key}\r\n", request, StringComparison.Ordinal);
            Assert.DoesNotContain("Authorization", request, StringComparison.Ordinal);
        });
        return other.Requests.Count == 0 ? result : $"{result}, another host saw {other.Requests.Count}";
    }

    /// <summary>The application uses the factory for itself, under the name that the client has too.</summary>
    private static async Task<string> OtherAsync(Surrounding surrounding)
    {
        await using var other = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, """{"agents":[]}"""));
        await using var server = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, """{"agents":[]}"""));
        await using var provider = Build(surrounding, server.Address, other.Address);
        await provider.GetRequiredService<IKnowrithmClient>().Agents.ListAgentsAsync();
        foreach (var name in new[] { "Knowrithm", "of the application" })
        {
            using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(other.Address, "/elsewhere"));
            http.Timeout = Timeout.InfiniteTimeSpan;
            using var response = await http.SendAsync(request);
        }
        Assert.NotEmpty(other.Requests);
        return other.Requests.Any(static request => request.Contains("X-API", StringComparison.OrdinalIgnoreCase)) ? "WITH THE CREDENTIAL"
            : "without a credential";
    }

    private static ServiceProvider Build(Surrounding surrounding, Uri address, Uri other)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        surrounding.Services?.Invoke(services);
        surrounding.Apply(services, other);
        services.ConfigureAll<KnowrithmClientOptions>(static options => options.Patient());
        var builder = services.AddKnowrithmClient(options => (options.ApiKey, options.ApiSecret, options.BaseUrl, options.RetryDelay, options.MaxRetryDelay) =
            (TestClient.Key, TestClient.KeySecret, address.ToString(), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)));
        surrounding.Client?.Invoke(builder.HttpClientBuilder);
        return services.BuildServiceProvider();
    }
}
