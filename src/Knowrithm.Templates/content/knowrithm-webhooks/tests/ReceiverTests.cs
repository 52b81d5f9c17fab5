using System.Net;
using Knowrithm.Client;
using Knowrithm.Client.Webhooks;

namespace KnowrithmApp.Tests;

/// <summary>The receiver, with the sandbox in the place of Knowrithm.</summary>
public sealed class ReceiverTests
{
    private const string Ada = """{"id":"lead_1","email":"ada@example.com"}""";

    [Fact]
    public async Task A_new_lead_is_in_the_CRM()
    {
        await using var running = await RunningReceiver.StartAsync(failures: 0);

        running.Sandbox.SendEvent("lead.created", Ada);

        Assert.Equal(("lead_1", "ada@example.com"), await running.Crm.NextAsync());
    }

    [Fact]
    public async Task A_lead_is_retried_when_the_CRM_is_down()
    {
        await using var running = await RunningReceiver.StartAsync(failures: 2);

        running.Sandbox.SendEvent("lead.created", Ada);

        Assert.Equal(("lead_1", "ada@example.com"), await running.Crm.NextAsync());
        Assert.Equal(3, running.Crm.Attempts);
    }

    [Fact]
    public async Task A_lead_that_is_delivered_twice_is_saved_once()
    {
        await using var running = await RunningReceiver.StartAsync(failures: 0);

        running.Sandbox.SendEvent("lead.created", Ada);
        running.Sandbox.SendEvent("lead.created", Ada);
        await running.Sandbox.WaitForDeliveriesAsync(TestContext.Current.CancellationToken);
        running.Sandbox.SendEvent("lead.created", """{"id":"lead_2"}""");

        Assert.Equal("lead_1", (await running.Crm.NextAsync()).LeadId);
        Assert.Equal("lead_2", (await running.Crm.NextAsync()).LeadId);
        Assert.Equal(2, running.Crm.Attempts);
    }

    [Fact]
    public async Task A_delivery_that_Knowrithm_did_not_sign_is_refused()
    {
        await using var running = await RunningReceiver.StartAsync(failures: 0);
        using var http = new HttpClient();
        using var forged = WebhookSigner.Create("whsec_guessed", WebhookEventType.LeadCreated, new Lead { Id = "lead_1" })
            .ToHttpRequestMessage(running.Endpoint);

        using var response = await http.SendAsync(forged, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, running.Crm.Attempts);
    }
}
