namespace Knowrithm.Connectors.Tests;

/// <summary>What holds for every connector, whatever it writes to.</summary>
public sealed class ConformanceTests(World world)
{
    private const string Message = "the colour is wrong";

    private static readonly int[][] Orders = [[6, 5, 4, 3, 2, 1, 0], [5, 3, 0, 6, 2, 4, 1], [2, 6, 1, 5, 3, 0, 4]];

    public static TheoryData<string> Each => ConnectorRow.Names;

    public static TheoryData<string, int> EachInAnyOrder =>
        [.. Excerpt.InCi(ConnectorRow.All.Select(static row => row.Name), Enumerable.Range(0, Orders.Length), 3)];

    [Theory, MemberData(nameof(Each))]
    public async Task An_event_that_is_delivered_three_times_is_there_once(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        for (var attempt = 1; attempt <= 3; attempt++)
            for (var number = 0; number < Visit.Count; number++) await host.DeliverAsync(world.Ada.Event(number, attempt));
        await host.SettleAsync();

        await AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(EachInAnyOrder))]
    public async Task Events_may_arrive_in_any_order(string name, int order)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        await host.PlayAsync(world.Ada, Orders[order]);
        await host.SettleAsync();

        await AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task An_application_that_lost_its_database_finds_what_it_wrote(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        foreach (var order in Orders)
        {
            await host.LoseDatabaseAsync();
            await host.PlayAsync(world.Ada, order);
            await host.SettleAsync();
        }

        await AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task Too_many_requests_are_retried_not_before_their_time(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        var fault = host.Fail(new() { Status = 429, RetryAfterSeconds = 40, Times = 3, IsSignedIn = true });
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Equal(3, fault.Hits);
        Assert.True(host.Time.GetUtcNow() - World.Now >= TimeSpan.FromSeconds(40));
        await AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_server_error_delays_and_loses_nothing(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        var fault = host.Fail(new() { Status = 500, Times = 8 });
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Equal(8, fault.Hits);
        await AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_write_whose_response_is_lost_is_not_there_twice(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        var fault = host.Fail(new() { IsResponseLost = true, WritesOnly = true });
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Equal(1, fault.Hits);
        await AssertAsOnceAsync(host, name);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_credential_that_is_refused_pauses_the_connector_until_it_is_replaced(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        // Where the address is the secret, a new one is a new address.
        if (host.StandIn.SecretKey is not { } key) return;
        var secret = host.StandIn.Secret = host.StandIn.NewSecret();
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Empty(host.StandIn.Contents());
        Assert.Empty(await host.DeadLettersAsync());
        var paused = (await host.HandlersAsync()).Where(static one => one.PausedAt is not null).ToList();
        Assert.NotEmpty(paused);
        Assert.All(paused, one => Assert.Contains("responded with 401", one.PauseReason, StringComparison.Ordinal));
        Assert.All(paused, static one => Assert.Contains("Replace the credential", one.PauseReason, StringComparison.Ordinal));

        host.Replace(key, host.StandIn.SettingOf(secret));
        await host.ResumeAsync();

        await AssertAsOnceAsync(host, name);
    }

    [Theory]
    [MemberData(nameof(EachRefusal))]
    public async Task What_is_refused_for_good_is_a_dead_letter_with_the_vendor_s_message(string name, int status)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        await host.PlayAsync(world.Ada, [0]);
        await host.SettleAsync();
        var fault = host.Fail(host.StandIn.Refusal(Message, status).With(times: int.MaxValue));
        await host.PlayAsync(world.Ada, Enumerable.Range(1, Visit.Count - 1));
        await host.SettleAsync();

        var letters = await host.DeadLettersAsync();
        Assert.NotEmpty(letters);
        Assert.All(letters, static letter => Assert.Equal(1, letter.Attempts));
        Assert.All(letters, letter => Assert.Contains(Message, letter.Error.Text, StringComparison.Ordinal));
        Assert.All(letters, static letter => Assert.Contains("requeue", letter.Error.Text, StringComparison.Ordinal));
        // A conflict is worth a second look, anything else is not; a message may be about several events.
        Assert.InRange(fault.Hits, 1, letters.Count * (status == 409 ? 2 : 1));

        host.Fail(new() { Times = 0 });
        await host.RequeueAsync();
        await host.SettleAsync();

        await AssertAsOnceAsync(host, name);
    }

    public static TheoryData<string, int> EachRefusal => [.. ConnectorRow.All.SelectMany(static row => new[] { (row.Name, 400), (row.Name, 409) })];

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

    private async Task AssertAsOnceAsync(ConnectorHost host, string name)
    {
        var expected = await world.ExpectedAsync(name, OnceAsync);
        Assert.Empty((await host.DeadLettersAsync()).Select(static letter => letter.Error.Text));
        // What cannot read what it wrote loses nothing, and may tell twice.
        if (ConnectorRow.Of(name).Reads) Assert.Equal(expected, host.StandIn.Contents());
        else Assert.Equal(expected.Distinct(), host.StandIn.Contents().Distinct());
        Assert.Empty(host.StandIn.Violations);
    }

    private static string Address(string name) => $"{name}-{Guid.NewGuid():N}@example.com";

    // What a write brings besides: when the lead was changed.
    private static string WithoutTime(string line) => System.Text.RegularExpressions.Regex.Replace(line, "(?i)updated_at[^,=]*=[^,]*", "");

    private async Task<List<string>> OnceAsync(string name)
    {
        await using var host = await ConnectorHost.StartAsync(world, name);
        for (var number = 0; number < Visit.Count; number++)
        {
            await host.DeliverAsync(world.Ada.Event(number));
            await host.SettleAsync();
        }
        var contents = host.StandIn.Contents().ToList();
        Assert.NotEmpty(contents);
        return contents;
    }
}
