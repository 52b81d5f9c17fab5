using Knowrithm.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Client_and_events_are_healthy_when_they_are()
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync();
        await using var services = Create(sandbox.Address);

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.All(report.Entries.Values, static entry => Assert.Equal(HealthStatus.Healthy, entry.Status));
        Assert.Equal(["knowrithm", "knowrithm-events"], report.Entries.Keys.Order());
    }

    [Theory]
    [InlineData(503, null)]
    [InlineData(200, "{\"status\":\"degraded\"}")]
    public async Task A_client_whose_server_is_not_well_is_not_healthy(int status, string? body)
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync();
        sandbox.Misbehave(new SandboxFault { Path = "/api/health", Status = status, Body = body, Times = 100 });
        await using var services = Create(sandbox.Address);

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal((HealthStatus.Unhealthy, HealthStatus.Healthy), (report.Entries["knowrithm"].Status, report.Entries["knowrithm-events"].Status));
    }

    private static ServiceProvider Create(Uri address)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddKnowrithmClient(options => (options.BaseUrl, options.ApiKey, options.ApiSecret, options.RetryDelay) =
            (address.ToString(), "ak", "sk", TimeSpan.FromMilliseconds(1)));
        services.AddKnowrithmWebhooks(static options => options.Secrets = [Receiver.Secret]);
        services.AddHealthChecks().AddKnowrithmClient().AddKnowrithmEvents();
        return services.BuildServiceProvider();
    }
}
