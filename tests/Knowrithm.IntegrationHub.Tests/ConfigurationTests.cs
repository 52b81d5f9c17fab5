using Acme.IntegrationHub.StandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.IntegrationHub.Tests;

public sealed class ConfigurationTests(SharedSandbox world)
{
    [Fact]
    public async Task The_example_switches_every_connector_on()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.example.json")).Build();
        using var folder = new TemporaryFolder();

        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path,
            [.. example.AsEnumerable()
                .Where(static pair => pair.Value is not null && !pair.Key.StartsWith("Knowrithm", StringComparison.Ordinal) && pair.Key != "Hub:DataFolder"),
                new("Hub:DataFolder", folder.Path)]);

        Assert.Equal(["CatchHook", "HubSpot", "Salesforce", "GoogleSheets", "Zendesk", "Jira", "Intercom", "Slack", "Teams", "Twilio"],
            hub.Services.GetRequiredService<HubBuilder>().Connectors);
    }

    [Fact]
    public async Task A_missing_setting_is_named_at_the_start_and_no_value_is_repeated()
    {
        await using var standIns = await StandInServer.StartAsync();
        using var folder = new TemporaryFolder();
        var settings = TestHub.Only(standIns, "zendesk");
        settings["Connectors:Zendesk:Email"] = "";
        settings["Connectors:Zendesk:BaseUrl"] = "http://plain.example";

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => TestHub.StartAsync(world.Sandbox, folder.Path, settings));

        Assert.Contains("Connectors:Zendesk:Email is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("Connectors:Zendesk:BaseUrl must be https", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("plain.example", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_section_a_connector_is_not_there()
    {
        await using var standIns = await StandInServer.StartAsync();
        using var folder = new TemporaryFolder();

        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "slack"));

        Assert.Equal(["Slack"], hub.Services.GetRequiredService<HubBuilder>().Connectors);
    }
}
