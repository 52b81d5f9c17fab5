using System.Net;
using Acme.IntegrationHub.StandIns;

namespace Knowrithm.IntegrationHub.Tests;

public sealed class QueueTests(SharedSandbox world)
{
    [Fact]
    public async Task What_was_accepted_survives_a_restart_in_the_middle_of_an_outage()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        standIns.Fail("google", new() { Status = 503, Times = int.MaxValue });
        await using (var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "google")))
            Assert.Equal(HttpStatusCode.Accepted, await hub.SendAsync(StoryEvents.Create(world, 2, 1)));

        standIns.Fail("google", new() { Times = 0 });
        await using var next = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "google"));
        await next.SettleAsync();

        Assert.Contains("O'Lovelace", Assert.Single(standIns.Get<GoogleSheetsStandIn>().Contents()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await next.SendAsync(StoryEvents.Create(world, 2, 2)));
    }

    [Fact]
    public async Task One_connector_that_refuses_does_not_keep_the_others_from_their_work()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        standIns.Fail("hubspot", new() { Status = 400, WritesOnly = true, Times = 1 });
        standIns.Fail("salesforce", new() { Status = 503, Times = 3 });
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "hubspot")
            .Concat(TestHub.Only(standIns, "salesforce")).Concat(TestHub.Only(standIns, "google")));

        await hub.SendAsync(StoryEvents.Create(world, 2, 1));
        await hub.SettleAsync();

        Assert.Empty(standIns.Get<HubSpotStandIn>().Contents());
        Assert.Single(standIns.Get<SalesforceStandIn>().Contents());
        Assert.Single(standIns.Get<GoogleSheetsStandIn>().Contents());
        Assert.Equal("HubSpot leads", Assert.Single(await hub.DeadLettersAsync()).Handler);
    }

    [Fact]
    public async Task What_stays_undeliverable_for_days_is_a_dead_letter_and_not_tried_for_ever()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        standIns.Fail("google", new() { Status = 503, Times = int.MaxValue });
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, [.. TestHub.Only(standIns, "google"), new("Hub:GiveUpAfter", "00:01:00")]);

        await hub.SendAsync(StoryEvents.Create(world, 2, 1));
        await hub.SettleAsync();

        Assert.Contains("503", Assert.Single(await hub.DeadLettersAsync()).Error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_whose_start_never_comes_is_a_dead_letter_where_it_matters()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "hubspot").Concat(TestHub.Only(standIns, "zendesk")));

        await hub.SendAsync(StoryEvents.Create(world, 5, 1));
        await hub.SettleAsync();

        Assert.Contains("conversation.started has not come", Assert.Single(await hub.DeadLettersAsync()).Error.Text, StringComparison.Ordinal);
        Assert.Contains("A visitor rated", Assert.Single(standIns.Get<ZendeskStandIn>().Contents()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_that_was_deleted_is_written_nowhere()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "hubspot"));

        await hub.SendAsync(TestHub.Sign("lead.created", new { id = "11111111-1111-4111-8111-111111111111", email = "gone@example.com" }));
        await hub.SettleAsync();

        Assert.Empty(standIns.Get<HubSpotStandIn>().Contents());
        Assert.Equal(0, (await hub.CountAsync()).Dead);
    }

    [Fact]
    public async Task A_forged_delivery_reaches_nobody()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "google"));

        Assert.Equal(HttpStatusCode.Forbidden, await hub.SendAsync(TestHub.Sign("lead.created", new { id = world.LeadId }, secret: "whsec_guessed")));
        await hub.SettleAsync();

        Assert.Empty(standIns.Get<GoogleSheetsStandIn>().Contents());
    }
}
