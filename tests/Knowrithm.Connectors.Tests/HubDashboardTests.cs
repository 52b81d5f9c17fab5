using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Acme.IntegrationHub;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Connectors.Tests;

/// <summary>The hub has no sign-in: its dashboard is for this machine, on a port and under a name of its own, and for nobody who comes another way.</summary>
public sealed class HubDashboardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_on_its_own_port_and_is_not_there_on_the_public_one_or_for_a_page_of_another_name()
    {
        var folder = Directory.CreateTempSubdirectory("hub-");
        var port = FreePort();
        await using (var app = await StartAsync(folder, port))
        {
            var publicPort = app.Urls.Select(static url => new Uri(url).Port).Single(one => one != port);

            var (status, text) = await GetAsync(port, $"localhost:{port}", "api/session");
            var session = JsonDocument.Parse(text).RootElement;
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.All(["mayRetry", "mayDelete", "mayPause", "mayOpenBodies"], right => Assert.True(session.GetProperty(right).GetBoolean(), right));
            Assert.Contains("HubSpot", (await GetAsync(port, $"127.0.0.1:{port}", "api/status")).Text, StringComparison.OrdinalIgnoreCase);
            // What a proxy forwards, whatever name it says; and what a page asks whose name was made to mean this machine.
            foreach (var (to, host) in new[] { (publicPort, $"127.0.0.1:{publicPort}"), (publicPort, $"localhost:{port}"), (port, $"evil.example:{port}") })
                foreach (var path in new[] { "", "dashboard.js", "api/session", "api/status" })
                    Assert.Equal((HttpStatusCode.NotFound, ""), await GetAsync(to, host, path));
            await app.StopAsync(Cancel);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_a_port_of_its_own_there_is_none()
    {
        var folder = Directory.CreateTempSubdirectory("hub-");
        await using (var app = await StartAsync(folder, null))
        {
            var port = new Uri(app.Urls.First()).Port;
            Assert.Equal((HttpStatusCode.NotFound, ""), await GetAsync(port, $"localhost:{port}", "api/session"));
            await app.StopAsync(Cancel);
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<WebApplication> StartAsync(DirectoryInfo folder, int? port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowrithm:ApiKey"] = "ak_test",
            ["Knowrithm:ApiSecret"] = "secret",
            ["Knowrithm:Webhooks:Secrets:0"] = "whsec_test",
            ["Connectors:HubSpot:Token"] = "pat",
            ["Hub:DataFolder"] = folder.FullName,
            ["Hub:DashboardPort"] = port is null ? null : $"{port}",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(["http://127.0.0.1:0", .. port is null ? [] : new[] { $"http://127.0.0.1:{port}" }]);
        builder.AddHub();
        var app = builder.Build();
        Assert.Empty(app.FindProblems());
        await app.MapHubAsync();
        await app.StartAsync(Cancel);
        return app;
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(int port, string host, string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/knowrithm/{path}");
        request.Headers.Host = host;
        using var response = await http.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
