using System.Text.Json.Nodes;
using Acme.IntegrationHub.StandIns;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Sandbox;
using Spectre.Console;

namespace Acme.IntegrationHub;

/// <summary>A visitor becomes a lead, asks, is qualified, and is not satisfied, twice; HubSpot is away for a while, and Jira refuses something.</summary>
internal sealed class Story(KnowrithmSandbox sandbox, KnowrithmClient client, WebApplication app, StandInServer standIns)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private string _deadReason = "";
    private StandInFault _outage = new();

    public async Task PlayAsync()
    {
        Tell("HubSpot is down.");
        _outage = standIns.Fail("hubspot", new() { Status = 503, Times = 6 });

        Tell("Ada registers as a lead, and asks something.");
        var agent = (await client.Agents.ListAgentsAsync())[0];
        var registration = await client.Leads
            .RegisterLeadAsync(new()
            {
                AgentId = agent.Id,
                FirstName = "Ada",
                LastName = "Lovelace",
                Email = "ada@example.com",
                Phone = "+1 555 0123",
                Source = "pricing page"
            });
        var asLead = client.WithCredential(registration.Credential);
        var conversation = await asLead.Conversations.CreateConversationAsync(new() { AgentId = agent.Id, Title = "Shipping" });
        await asLead.Conversations.AskAsync(conversation.Id, "Do you ship to Canada? Write to ada@example.com, my password is hunter2.");
        await SettleAsync();

        Tell("Sales qualifies her.");
        await client.Leads.UpdateLeadAsync(registration.Lead!.Id, new() { Status = LeadStatus.Qualified });
        await SettleAsync();

        Tell("The conversation ends: a demo is booked, the rating is 2 of 5.");
        End(conversation.Id, 2, "demo_booked");
        await SettleAsync();

        Tell("It ends again, rated 1, and Jira refuses it.");
        standIns.Fail("jira", new()
        {
            Status = 400,
            WritesOnly = true,
            Body = """{"errorMessages":[],"errors":{"labels":"The field is not on the screen."}}"""
        });
        End(conversation.Id, 1, null);
        await SettleAsync();
        await RequeueAsync();
        await SettleAsync();
    }

    /// <summary>What each destination should have by now.</summary>
    public IEnumerable<(string What, bool Holds)> Checks()
    {
        yield return ("HubSpot was away for six requests, and has one contact, qualified, with the booked demo",
            _outage.Hits == 6 && Only("hubspot", "Ada", "knowrithm_status=qualified", "knowrithm_outcome=demo_booked"));
        yield return ("Salesforce has one Lead, qualified, with the booked demo",
            Only("salesforce", "Email=ada@example.com", "Knowrithm_Status__c=qualified", "Knowrithm_Outcome__c=demo_booked"));
        yield return ("Google Sheets has one row", Only("google", "Lovelace", "ada@example.com"));
        yield return ("The catch hooks got one lead and two ratings", Of("hooks")
            .Count(static line => line.StartsWith("new-leads", StringComparison.Ordinal)) == 1 && Of("hooks")
            .Count(static line => line.StartsWith("ratings", StringComparison.Ordinal)) == 2);
        yield return ("Zendesk has one ticket with two comments and transcripts", standIns.Get<ZendeskStandIn>().Tickets == 1
            && Of("zendesk") is { Count: 2 } comments && comments.All(static each => each.Contains("transcript-", StringComparison.Ordinal)));
        yield return ("Jira has one issue with two comments and two transcripts, the second after a retry",
            standIns.Get<JiraStandIn>().Issues == 1 && Of("jira").Count == 4);
        yield return ($"The dead letter says why: {_deadReason}",
            _deadReason.Contains("labels: The field is not on the screen", StringComparison.Ordinal));
        yield return ("Intercom has one contact and one ticket with two notes", standIns.Get<IntercomStandIn>().Tickets == 1 && Of("intercom").Count == 3);
        foreach (var channel in (string[])["slack", "teams", "twilio"])
            yield return ($"{channel} was told, and neither the e-mail address nor the password",
                Of(channel).Count > 0 && !standIns.All.Single(each => each.Prefix == channel).Writes
                    .Any(static write => write.Contains("ada@", StringComparison.Ordinal) || write.Contains("hunter2", StringComparison.Ordinal)));
        yield return ("Every delivery was taken at once", sandbox.Deliveries.All(static delivery => delivery is { StatusCode: 202, Attempt: 1 }));
    }

    private static void Tell(string text) => AnsiConsole.MarkupLineInterpolated($"[blue]›[/] {text}");

    private List<string> Of(string prefix) => [.. standIns.All.Single(each => each.Prefix == prefix).Contents()];

    private bool Only(string prefix, params string[] parts) => Of(prefix) is [var one] && parts.All(part => one.Contains(part, StringComparison.Ordinal));

    private void End(string conversationId, int rating, string? outcome) =>
        sandbox.SendEvent("conversation.ended",
            new JsonObject { ["conversation_id"] = conversationId, ["title"] = "Shipping", ["rating"] = rating, ["conversion_outcome"] = outcome }
                .ToJsonString());

    private async Task RequeueAsync()
    {
        var operations = app.Services.GetRequiredService<IEventOperations>();
        await foreach (var letter in operations.ListDeadLettersAsync())
        {
            _deadReason = letter.Error.Text ?? "";
            Tell($"{letter.Event.Type} is a dead letter of {letter.Handler}. Somebody fixes Jira, and requeues it.");
        }
        await operations.RequeueAsync(new());
    }

    private async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await sandbox.WaitForDeliveriesAsync(patience.Token);
        var operations = app.Services.GetRequiredService<IEventOperations>();
        while ((await operations.GetStatusAsync(patience.Token)).Handlers.Any(static handler => handler.Waiting > 0)) await Task.Delay(20, patience.Token);
    }
}
