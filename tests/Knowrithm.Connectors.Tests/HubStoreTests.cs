using Acme.IntegrationHub;
using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Connectors.Tests;

/// <summary>The hub as it is configured, on each store: a delivery over HTTP arrives in HubSpot, and its health says so.</summary>
public sealed class HubStoreTests(World world, PostgresFixture postgres, RedisFixture redis) : IClassFixture<PostgresFixture>, IClassFixture<RedisFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task With_a_file_of_its_own() => ArrivesAsync([]);

    [Fact]
    public Task With_PostgreSQL() => ArrivesAsync([new("Hub:PostgreSql", postgres.ConnectionString)]);

    [Fact]
    public Task With_Redis() => ArrivesAsync([new("Hub:Redis", redis.Server.EndPoint)]);

    private async Task ArrivesAsync(IEnumerable<KeyValuePair<string, string?>> store)
    {
        var hubSpot = new HubSpotStandIn();
        await using var destinations = await StandInServer.StartAsync(hubSpot);
        var folder = Directory.CreateTempSubdirectory("hub-");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(destinations.Settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowrithm:BaseUrl"] = world.Sandbox.Address.ToString(),
            ["Knowrithm:ApiKey"] = world.Sandbox.ApiKey,
            ["Knowrithm:ApiSecret"] = world.Sandbox.ApiSecret,
            ["Knowrithm:Webhooks:Secrets:0"] = Visit.Secret,
            ["Hub:DataFolder"] = folder.FullName,
        }).AddInMemoryCollection(store);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddHub();
        await using (var app = builder.Build())
        {
            Assert.Empty(app.FindProblems());
            await app.MapHubAsync();
            await app.StartAsync(Cancel);
            using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
            using var request = world.Ada.Event(2).ToHttpRequestMessage(new(http.BaseAddress, "webhooks/knowrithm"));

            using var response = await http.SendAsync(request, Cancel);
            await Until.TrueAsync(() => hubSpot.Contents().Any());

            Assert.Equal(202, (int)response.StatusCode);
            Assert.Equal("Healthy", await http.GetStringAsync(new Uri("health", UriKind.Relative), Cancel));
            Assert.Contains("ada@example.com", Assert.Single(hubSpot.Contents()), StringComparison.Ordinal);
            var status = await app.Services.GetRequiredService<IEventOperations>().GetStatusAsync(Cancel);
            Assert.DoesNotContain(status.Handlers, static one => one.DeadLetters > 0);
            await app.StopAsync(Cancel);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
