namespace Knowrithm.Connectors.Tests;

/// <summary>What is in a field stays text, is as long as the vendor takes, and empties nothing.</summary>
public sealed class TextTests(World world)
{
    public static TheoryData<string> Each => ConnectorRow.Names;

    [Theory, MemberData(nameof(Each))]
    public async Task A_field_that_is_emptied_empties_nothing(string name)
    {
        var visit = await world.AddAsync(
            new() { AgentId = "", FirstName = "Grace", LastName = "Hopper", Email = $"grace-{name}@example.com", Phone = "+1 555 0199", Source = "docs" },
            "Navy", "Is it a bug?");
        await using var host = await ConnectorHost.StartAsync(world, name);
        await host.PlayAsync(visit);
        await host.SettleAsync();
        var before = host.StandIn.Contents().Select(WithoutTime).ToList();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        using var client = world.CreateClient();
        await client.Leads.UpdateLeadAsync(visit.LeadId, new() { Phone = null, Source = "" });

        await host.DeliverAsync(Visit.Sign("lead.updated", new { id = visit.LeadId, last_name = "", phone = (string?)null }, 60));
        await host.DeliverAsync(Visit.Sign("lead.updated", new { id = visit.LeadId }, 61));
        await host.SettleAsync();

        Assert.Equal(before, host.StandIn.Contents().Select(WithoutTime));
        Assert.Empty(await host.DeadLettersAsync());
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_lead_that_is_gone_is_written_nowhere(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        await host.DeliverAsync(Visit.Sign("lead.updated", new { id = "11111111-1111-4111-8111-111111111111", email = "gone@example.com" }, 0));
        await host.SettleAsync();

        Assert.DoesNotContain(host.StandIn.Contents(), static line => line.Contains("gone@", StringComparison.Ordinal));
        Assert.Empty(await host.DeadLettersAsync());
    }

    [Theory, MemberData(nameof(HostileTexts))]
    public async Task Hostile_text_stays_text(string name, string hostile)
    {
        var visit = await world.AddAsync(
            new() { AgentId = "", FirstName = hostile, LastName = hostile, Email = Address("eve"), Phone = "+1 555 0166", Source = hostile }, hostile,
                hostile);
        await using var host = await ConnectorHost.StartAsync(world, name);
        await host.PlayAsync(visit);
        await host.SettleAsync();

        Assert.Empty((await host.DeadLettersAsync()).Select(static letter => letter.Error.Text));
        Assert.Empty(host.StandIn.Violations);
        Assert.NotEmpty(host.StandIn.Contents());
        // No message looks like several: she asked once, and there was one response.
        Assert.All(host.StandIn.Contents().Where(static line => line.Contains(" messages]", StringComparison.Ordinal)),
            static line => Assert.Contains(": 2 messages]", line, StringComparison.Ordinal));
    }

    public static TheoryData<string, string> HostileTexts =>
        [.. Excerpt.InCi(ConnectorRow.All.Select(static row => row.Name), Hostile.Texts, Excerpt.IsWhole ? 3 : 9)];

    public static TheoryData<string, int> Lengths =>
        [.. Excerpt.InCi(ConnectorRow.All.Select(static row => row.Name), Hostile.Lengths, Excerpt.IsWhole ? 4 : 9)];

    [Theory, MemberData(nameof(Lengths))]
    public async Task A_text_of_any_length_is_within_the_limits(string name, int length)
    {
        // The last character that fits would be halved.
        var text = Hostile.Long(length);
        var visit = await world.AddAsync(
            new() { AgentId = "", FirstName = text, LastName = text, Email = Address("long"), Phone = "+1 555 0177", Source = text }, text, text);
        await using var host = await ConnectorHost.StartAsync(world, name);
        await host.PlayAsync(visit);
        await host.SettleAsync();

        Assert.Empty((await host.DeadLettersAsync()).Select(static letter => letter.Error.Text));
        Assert.Empty(host.StandIn.Violations);
        Assert.NotEmpty(host.StandIn.Contents());
    }

    private static string Address(string name) => $"{name}-{Guid.NewGuid():N}@example.com";

    // What a write brings besides: when the lead was changed.
    private static string WithoutTime(string line) => System.Text.RegularExpressions.Regex.Replace(line, "(?i)updated_at[^,=]*=[^,]*", "");
}
