using System.Net;
using Acme.IntegrationHub.StandIns;

namespace Knowrithm.IntegrationHub.Tests;

public sealed class RotationTests(SharedSandbox world)
{
    public static TheoryData<string, string> Tokens =>
    [
        ("hubspot", "Connectors:HubSpot:Token"), ("salesforce", "Connectors:Salesforce:ClientSecret"), ("zendesk", "Connectors:Zendesk:Token"),
            ("jira", "Connectors:Jira:Token"),
        ("intercom", "Connectors:Intercom:Token"), ("slack", "Connectors:Slack:Token"), ("twilio", "Connectors:Twilio:KeySecret"),
    ];

    [Fact]
    public async Task The_webhook_secret_is_replaced_without_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "google"));
        Assert.Equal(HttpStatusCode.Forbidden, await hub.SendAsync(StartedBy("whsec_new", 1)));

        // Both, while Knowrithm's dashboard is changed.
        hub.Reload("Knowrithm:Webhooks:Secrets:1", "whsec_new");
        Assert.Equal(HttpStatusCode.Accepted, await hub.SendAsync(StartedBy("whsec_new", 2)));
        Assert.Equal(HttpStatusCode.Accepted, await hub.SendAsync(StartedBy(TestHub.Secret, 3)));

        // Only the new one.
        hub.Reload("Knowrithm:Webhooks:Secrets:0", "whsec_new");
        Assert.Equal(HttpStatusCode.Forbidden, await hub.SendAsync(StartedBy(TestHub.Secret, 4)));
        Assert.Equal(HttpStatusCode.Accepted, await hub.SendAsync(StartedBy("whsec_new", 5)));
    }

    [Theory, MemberData(nameof(Tokens))]
    public async Task A_destination_s_secret_is_replaced_without_a_restart_and_without_a_loss(string connector, string key)
    {
        var expected = await Connectors.ExpectedAsync(world, connector);
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, connector));

        // First at the vendor: until the configuration follows, events wait.
        Rotate(standIns, "rotated");
        for (var i = 0; i < StoryEvents.Count; i++) await hub.SendAsync(StoryEvents.Create(world, i, 1));
        await hub.WhenSomethingWaitsAsync();
        Assert.Empty(standIns.All.Single(each => each.Prefix == connector).Contents());
        hub.Reload(key, "rotated");
        await hub.SettleAsync();

        Assert.Equal(expected, standIns.All.Single(each => each.Prefix == connector).Contents());
        Assert.Equal(0, (await hub.CountAsync()).Dead);
    }

    [Fact]
    public async Task An_access_token_that_is_refused_is_fetched_anew_once()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        var salesforce = standIns.Get<SalesforceStandIn>();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "salesforce"));
        await hub.SendAsync(StoryEvents.Create(world, 0, 1));
        await hub.SendAsync(StoryEvents.Create(world, 2, 1));
        await hub.SettleAsync();
        Assert.Equal(1, TokensFetched(salesforce));

        salesforce.EndSessions();
        await hub.SendAsync(StoryEvents.Create(world, 5, 1));
        await hub.SettleAsync();

        Assert.Equal(2, TokensFetched(salesforce));
        Assert.Contains("demo_booked", Assert.Single(salesforce.Contents()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_access_token_is_fetched_anew_before_it_expires()
    {
        using var folder = new TemporaryFolder();
        await using var standIns = await StandInServer.StartAsync();
        await using var hub = await TestHub.StartAsync(world.Sandbox, folder.Path, TestHub.Only(standIns, "google"));
        foreach (var (minutes, fetched) in new[] { (0, 1), (30, 1), (40, 2) })
        {
            hub.Time.Advance(TimeSpan.FromMinutes(minutes));
            await hub.SendAsync(TestHub.Sign("lead.updated", new { id = world.LeadId }, minute: minutes));
            await hub.SettleAsync();
            Assert.Equal(fetched, TokensFetched(standIns.Get<GoogleSheetsStandIn>()));
        }
    }

    private static Client.Webhooks.WebhookDelivery StartedBy(string secret, int minute) =>
        TestHub.Sign("conversation.started", new { conversation_id = $"c{minute}" }, minute, secret: secret);

    private static int TokensFetched(StandIn standIn) => standIn.Writes.Count(static write => write.Contains("grant_type", StringComparison.Ordinal));

    private static void Rotate(StandInServer standIns, string secret)
    {
        standIns.Get<HubSpotStandIn>().Token = secret;
        standIns.Get<SalesforceStandIn>().ClientSecret = secret;
        standIns.Get<ZendeskStandIn>().Token = secret;
        standIns.Get<JiraStandIn>().Token = secret;
        standIns.Get<IntercomStandIn>().Token = secret;
        standIns.Get<SlackStandIn>().Token = secret;
        standIns.Get<TwilioStandIn>().Secret = secret;
    }
}
