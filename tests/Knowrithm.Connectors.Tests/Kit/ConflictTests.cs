namespace Knowrithm.Connectors.Tests;

/// <summary>What a second look settles, and what none does.</summary>
public sealed class ConflictTests(World world)
{
    [Fact]
    public async Task HubSpot_an_address_of_another_contact_is_for_a_person()
    {
        await using var host = await ConnectorHost.StartAsync(world, "HubSpot");
        var hubSpot = (HubSpotStandIn)host.StandIn;
        hubSpot.Add(("knowrithm_lead_id", world.Ada.LeadId), ("email", "old@example.com"));
        hubSpot.Add(("email", "ada@example.com"), ("firstname", "Somebody else"));
        await host.DeliverAsync(world.Ada.Event(4));
        await host.SettleAsync();

        var letter = Assert.Single(await host.DeadLettersAsync());
        Assert.Equal(1, letter.Attempts);
        Assert.Contains("responded with 409: Contact already exists.", letter.Error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HubSpot_a_contact_of_the_same_address_is_taken_over_with_what_it_has()
    {
        await using var host = await ConnectorHost.StartAsync(world, "HubSpot");
        ((HubSpotStandIn)host.StandIn).Add(("email", "ADA@example.com"), ("phone", "+49 30 1"), ("firstname", "Augusta"));
        await host.DeliverAsync(world.Ada.Event(4));
        await host.SettleAsync();

        var contact = Assert.Single(host.StandIn.Contents());
        Assert.Contains("firstname=Ada", contact, StringComparison.Ordinal);
        Assert.Contains(world.Ada.LeadId, contact, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Salesforce_a_placeholder_is_not_written_over_a_name()
    {
        var visit = await world.AddAsync(new() { AgentId = "", FirstName = "Joan", LastName = "Clarke", Email = "joan@example.com" }, "Hut 8", "Is it solved?");
        // The sandbox requires a last name, Knowrithm's documents do not.
        using var fault = world.Sandbox.Misbehave(new()
        {
            Method = "GET",
            Path = $"/api/v1/lead/{visit.LeadId}",
            Times = int.MaxValue,
            Status = 200,
            Body = $$"""{"id":"{{visit.LeadId}}","first_name":"Joan","last_name":" ","email":"joan@example.com","status":"qualified"}""",
        });
        await using var host = await ConnectorHost.StartAsync(world, "Salesforce");
        ((SalesforceStandIn)host.StandIn).Add(("Email", "joan@example.com"), ("LastName", "Murray"), ("Company", "GCHQ"));
        await host.DeliverAsync(visit.Event(4));
        await host.SettleAsync();

        var lead = Assert.Single(host.StandIn.Contents());
        Assert.Contains("LastName=Murray", lead, StringComparison.Ordinal);
        Assert.Contains("Company=GCHQ", lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Salesforce_a_converted_Lead_is_left_alone()
    {
        await using var host = await ConnectorHost.StartAsync(world, "Salesforce");
        var salesforce = (SalesforceStandIn)host.StandIn;
        salesforce.Add(("Knowrithm_Lead_Id__c", world.Ada.LeadId), ("LastName", "King"));
        salesforce.Convert();
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Contains("LastName=King", Assert.Single(host.StandIn.Contents()), StringComparison.Ordinal);
        Assert.Empty(await host.DeadLettersAsync());
    }

    [Theory]
    [InlineData("REQUEST_LIMIT_EXCEEDED", 403), InlineData("UNABLE_TO_LOCK_ROW", 400)]
    public async Task Salesforce_what_means_later_is_retried_whatever_its_status(string code, int status)
    {
        await using var host = await ConnectorHost.StartAsync(world, "Salesforce");
        var fault = host.Fail(new() { Status = status, WritesOnly = true, Times = 2, Body = $$"""[{"errorCode":"{{code}}","message":"later"}]""" });
        await host.DeliverAsync(world.Ada.Event(4));
        await host.SettleAsync();

        Assert.Equal(2, fault.Hits);
        Assert.Single(host.StandIn.Contents());
    }

    [Fact]
    public async Task Salesforce_a_session_that_ended_is_renewed_within_the_request()
    {
        await using var host = await ConnectorHost.StartAsync(world, "Salesforce");
        var salesforce = (SalesforceStandIn)host.StandIn;
        await host.DeliverAsync(world.Ada.Event(0), world.Ada.Event(2));
        await host.SettleAsync();
        Assert.Equal(1, salesforce.SignIns);
        salesforce.EndSessions();
        await host.DeliverAsync(world.Ada.Event(5));
        await host.SettleAsync();

        Assert.Equal(2, salesforce.SignIns);
        Assert.Contains("demo_booked", Assert.Single(host.StandIn.Contents()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Salesforce_signs_in_with_a_certificate()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        await using var host = await ConnectorHost.StartAsync(world, "Salesforce", new("Connectors:Salesforce:ClientSecret", ""),
            new("Connectors:Salesforce:PrivateKey", key.ExportRSAPrivateKeyPem()), new("Connectors:Salesforce:Username", "hub@acme.example"));
        await host.DeliverAsync(world.Ada.Event(4));
        await host.SettleAsync();

        Assert.Single(host.StandIn.Contents());
        var claims = ((SalesforceStandIn)host.StandIn).Claims!;
        Assert.Equal(("demo-client", "hub@acme.example", "https://login.salesforce.com"), ((string?)claims["iss"], (string?)claims["sub"],
            (string?)claims["aud"]));
        Assert.InRange((long)claims["exp"]!, World.Now.ToUnixTimeSeconds(), World.Now.AddMinutes(4).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Zendesk_a_closed_ticket_gets_a_follow_up()
    {
        await using var host = await ConnectorHost.StartAsync(world, "Zendesk");
        var zendesk = (ZendeskStandIn)host.StandIn;
        await host.PlayAsync(world.Ada, [0, 5]);
        await host.SettleAsync();
        zendesk.Close();
        await host.PlayAsync(world.Ada, [6]);
        await host.SettleAsync();

        Assert.Equal(2, zendesk.Tickets);
        Assert.Contains(zendesk.Requests, static request => request.Body.Contains("\"via_followup_source_id\":1", StringComparison.Ordinal));
        Assert.Empty(await host.DeadLettersAsync());
    }

    [Fact]
    public async Task Jira_an_issue_that_searches_do_not_find_yet_is_remembered()
    {
        await using var host = await ConnectorHost.StartAsync(world, "Jira");
        var jira = (JiraStandIn)host.StandIn;
        jira.IsSearchLate = true;
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Equal(1, jira.Issues);
        Assert.Equal(4, jira.Contents().Count());
    }

    [Fact]
    public async Task Intercom_a_ticket_that_searches_do_not_find_yet_is_remembered()
    {
        await using var host = await ConnectorHost.StartAsync(world, "Intercom");
        var intercom = (IntercomStandIn)host.StandIn;
        intercom.IsSearchLate = true;
        await host.PlayAsync(world.Ada);
        await host.SettleAsync();

        Assert.Equal(1, intercom.Tickets);
        Assert.Equal(3, intercom.Contents().Count());
    }

    [Fact]
    public async Task Intercom_an_archived_contact_is_for_a_person()
    {
        await using var host = await ConnectorHost.StartAsync(world, "Intercom");
        ((IntercomStandIn)host.StandIn).Archive(world.Ada.LeadId);
        // An end before its start would be an attempt of its own.
        await host.PlayAsync(world.Ada, [0]);
        await host.SettleAsync();
        await host.PlayAsync(world.Ada, [5]);
        await host.SettleAsync();

        var letter = Assert.Single(await host.DeadLettersAsync());
        Assert.Equal(1, letter.Attempts);
        Assert.Contains("A contact matching those details already exists with id=c0", letter.Error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_is_written_without_a_name_when_the_start_never_comes_and_a_contact_is_not()
    {
        await using var desk = await ConnectorHost.StartAsync(world, "Zendesk");
        await desk.PlayAsync(world.Ada, [5]);
        await desk.SettleAsync();
        Assert.Contains("A visitor rated", Assert.Single(desk.StandIn.Contents()), StringComparison.Ordinal);

        await using var crm = await ConnectorHost.StartAsync(world, "HubSpot");
        await crm.PlayAsync(world.Ada, [5]);
        await crm.SettleAsync();
        Assert.Contains("conversation.started was not delivered", Assert.Single(await crm.DeadLettersAsync()).Error.Text, StringComparison.Ordinal);
        Assert.Empty(crm.StandIn.Contents());
    }
}
