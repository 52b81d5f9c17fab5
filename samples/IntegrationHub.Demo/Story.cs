using System.Text.Json.Nodes;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Sandbox;
using Knowrithm.StandIns;
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
        _outage = standIns.Fail(Named("HubSpot"), new() { Status = 503, Times = 6 });

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
        standIns.Fail(Named("Jira"), new()
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
            _outage.Hits == 6 && Only("HubSpot", "Ada", "knowrithm_status=qualified", "knowrithm_outcome=demo_booked"));
        yield return ("Salesforce has one Lead, qualified, with the booked demo",
            Only("Salesforce", "Email=ada@example.com", "Knowrithm_Status__c=qualified", "Knowrithm_Outcome__c=demo_booked"));
        yield return ("Google Sheets has one row", Only("GoogleSheets", "Lovelace", "ada@example.com"));
        yield return ("The catch hooks got one lead, one question and two ratings",
            Begin("new-leads") == 1 && Begin("questions") == 1 && Begin("ratings") == 2);
        yield return ("Zendesk has one ticket with two comments and transcripts", Get<ZendeskStandIn>().Tickets == 1
            && Of("Zendesk") is { Count: 2 } comments && comments.TrueForAll(static each => each.Contains("transcript-", StringComparison.Ordinal)));
        yield return ("Jira has one issue with two comments and two transcripts, the second after a retry",
            Get<JiraStandIn>().Issues == 1 && Of("Jira").Count == 4);
        yield return ($"The dead letter says why: {_deadReason}", _deadReason.Contains("labels: The field is not on the screen", StringComparison.Ordinal));
        yield return ("Intercom has one contact and one ticket with two notes", Get<IntercomStandIn>().Tickets == 1 && Of("Intercom").Count == 3);
        foreach (var channel in (string[])["Slack", "Teams", "Twilio"])
            yield return ($"{channel} was told, and neither the e-mail address nor the password",
                Of(channel).Count > 0 && !Named(channel).Requests.Any(static one => one.Body.Contains("ada@", StringComparison.Ordinal)
                    || one.Body.Contains("ada%40", StringComparison.Ordinal) || one.Body.Contains("hunter2", StringComparison.Ordinal)));
        yield return ("No text of hers became markup", standIns.All.All(static each => each.Violations.IsEmpty));
        yield return ("Every delivery was taken at once", sandbox.Deliveries.All(static delivery => delivery is { StatusCode: 202, Attempt: 1 }));
    }

    private static void Tell(string text) => AnsiConsole.MarkupLineInterpolated($"[blue]›[/] {text}");

    private StandIn Named(string name) => standIns.All.Single(each => each.Name == name);

    private T Get<T>()
        where T : StandIn => standIns.All.OfType<T>().Single();

    private List<string> Of(string name) => [.. Named(name).Contents()];

    private int Begin(string hook) => Of("CatchHook").Count(line => line.StartsWith(hook, StringComparison.Ordinal));

    private bool Only(string name, params string[] parts) =>
        Of(name) is [var one] && parts.All(part => one.Contains(part, StringComparison.Ordinal));

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
