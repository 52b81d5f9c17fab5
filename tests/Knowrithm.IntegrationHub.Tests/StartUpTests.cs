using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Knowrithm.IntegrationHub.Tests;

/// <summary>A hub that is not configured names everything that is missing, and does not start.</summary>
public sealed class StartUpTests
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
        { "neither key nor webhook secret", "Knowrithm:ApiKey,Knowrithm:ApiSecret,Knowrithm:Webhooks:Secrets:0",
            ["Knowrithm:ApiKey", "Knowrithm:ApiSecret", "Knowrithm:Webhooks:Secrets"] },
        { "a connector without its token", "Connectors:HubSpot:Token;Connectors:HubSpot:Timeout=00:00:10", ["Connectors:HubSpot:Token"] },
        { "a mistyped connector", ";Connectors:HubSpt:Token=pat-test", ["Connectors:HubSpt is not a connector"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void What_is_missing_is_named(string what, string change, string[] expected)
    {
        var settings = new Dictionary<string, string?>(Whole);
        foreach (var key in change.Split(';')[0].Split(',')) settings.Remove(key);
        foreach (var added in change.Split(';')[1..]) settings[added.Split('=')[0]] = added.Split('=')[1];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddIntegrationHub();
        using var app = (IDisposable)builder.Build();

        var problems = StartUp.Problems(((WebApplication)app).Services);

        Assert.True(problems.Count == expected.Length, $"{what}: {string.Join('\n', problems)}");
        Assert.All(expected, text => Assert.Contains(problems, problem => problem.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain(problems, static problem => problem.Contains("-test", StringComparison.Ordinal)
            || problem.Contains("_test", StringComparison.Ordinal));
        Assert.Equal(1, StartUp.Refuse(problems));
    }
}
