using Acme.IntegrationHub;

namespace Knowrithm.Connectors.Tests;

/// <summary>A hub that is not configured names everything that is missing, and never a value.</summary>
public sealed class HubTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Knowrithm:ApiKey"] = "ak_test",
        ["Knowrithm:ApiSecret"] = "secret-of-a-test",
        ["Knowrithm:Webhooks:Secrets:0"] = "whsec_test",
        ["Connectors:HubSpot:Token"] = "pat-test",
    };

    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "everything is there", "", [] },
        { "nothing is", "Knowrithm:ApiKey,Knowrithm:ApiSecret,Knowrithm:Webhooks:Secrets:0,Connectors:HubSpot:Token",
            ["Connectors is missing", "Knowrithm:Webhooks:Secrets"] },
        { "no connector", "Connectors:HubSpot:Token", ["Connectors is missing"] },
        { "no webhook secret", "Knowrithm:Webhooks:Secrets:0", ["Knowrithm:Webhooks:Secrets"] },
        { "no secret of the API", "Knowrithm:ApiSecret", ["Knowrithm:ApiSecret"] },
        { "a connector without its token", "Connectors:HubSpot:Token;Connectors:HubSpot:Timeout=00:00:10", ["Connectors:HubSpot:Token"] },
        { "a mistyped connector", ";Connectors:HubSpt:Token=pat-test", ["Connectors:HubSpt is not a connector"] },
        { "an address that is not https", ";Connectors:HubSpot:BaseAddress=http://plain-test.example",
            ["Connectors:HubSpot:BaseAddress must be an https address"] },
        { "a hook without anything", ";Connectors:CatchHook:Hooks:one:Timeout=1", ["one:Url", "one:Events", "one:Fields"] },
        { "an event that does not exist", Hook("lead.create", "{data.email}"), ["\"lead.create\" is not an event. There are"] },
        { "a placeholder that does not exist", Hook("lead.created", "{email}"), ["{email} is unknown: write {event}"] },
        { "a brace that is never closed", Hook("lead.created", "{data.email"), ["has no counterpart"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task What_is_missing_is_named(string what, string change, string[] expected)
    {
        var settings = new Dictionary<string, string?>(Whole);
        foreach (var key in change.Split(';')[0].Split(',')) settings.Remove(key);
        foreach (var added in change.Split(';')[1..]) settings[added.Split('=')[0]] = added.Split('=')[1];
        await using var app = Build(settings);

        var problems = app.FindProblems();

        Assert.True(problems.Count == expected.Length, $"{what}: {string.Join('\n', problems)}");
        Assert.All(expected, text => Assert.Contains(problems, problem => problem.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain(problems, static problem => problem.Contains("-test", StringComparison.Ordinal)
            || problem.Contains("_test", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_example_switches_every_connector_on_and_has_what_each_needs()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.example.json")).Build();
        await using var app = Build(example.AsEnumerable().Where(static one => one.Value is not null));

        Assert.Empty(app.FindProblems());
        Assert.Equal(Hub.Connectors.Select(static one => one.Name), example.GetSection("Connectors").GetChildren().Select(static one => one.Key).Order());
        Assert.Equal(ConnectorRow.All.Select(static row => row.Name).Order(), Hub.Connectors.Select(static one => one.Name));
    }

    private static string Hook(string type, string template) =>
        string.Concat(
            new[] { "Url=https://hooks.example", $"Events:0={type}", $"Fields:a={template}" }.Select(static one => $";Connectors:CatchHook:Hooks:one:{one}"));

    private static WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration["Hub:DataFolder"] = Path.GetTempPath();
        builder.AddHub();
        return builder.Build();
    }
}
