using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string Secret = "whsec_ünsaid";

    [Fact]
    public async Task The_raw_body_is_signed_with_the_secret()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, Secret);
        await play.AgentAsync("Ävä");
        await play.Sandbox.WaitForDeliveriesAsync();
        var hook = Assert.Single(receiver.Hooks);
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(Secret));
        var expected = string.Concat(hmac.ComputeHash(hook.Raw).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("sha256=" + expected, hook.Headers["X-Knowrithm-Signature"]);
        Assert.Equal("application/json", hook.Headers["Content-Type"]);
        Assert.True(Guid.TryParse(hook.Headers["X-Knowrithm-Request-Id"], out _));
        Assert.Equal(["event", "timestamp", "data", "attempt"], hook.Body.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("agent.created", 1, "Ävä"), (hook.Event, hook.Body.GetProperty("attempt").GetInt32(), hook.Data.GetProperty("name").GetString()));
        Assert.EndsWith("Z", hook.Body.GetProperty("timestamp").GetString());
    }

    [Fact]
    public async Task Events_are_delivered_in_order()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, Secret);
        var agent = await play.AgentAsync();
        await play.DoAsync("PUT", $"agent/{agent}", new { name = "Eva" });
        var (lead, token) = await play.RegisterAsync(agent);
        var conversation = await play.ConversationAsync(agent, token);
        await play.SendAsync("POST", $"conversation/{conversation}/chat", new { message = "Hello" }, token);
        await play.DoAsync("PUT", $"lead/{lead}", new { notes = "tall" });
        await play.DoAsync("PUT", $"lead/{lead}", new { status = "qualified" });
        await play.SendAsync("DELETE", $"conversation/{conversation}");
        await play.Sandbox.WaitForDeliveriesAsync();

        Assert.Equal(
            [
                "agent.created", "agent.updated", "lead.created", "lead.registered", "conversation.started", "message.received", "message.sent",
                "lead.updated", "lead.updated", "lead.status.updated", "conversation.ended",
            ],
            receiver.Events);
        var started = receiver.Hooks.First(h => h.Event == "conversation.started").Data;
        Assert.Equal((conversation, agent, lead), (Text(started, "conversation_id"), Text(started, "agent_id"), Text(started, "lead_id")));
        var created = receiver.Hooks.First(h => h.Event == "lead.created").Data;
        Assert.Equal((lead, "Ines", play.Sandbox.CompanyId), (Text(created, "id"), Text(created, "first_name"), Text(created, "company_id")));
        Assert.Equal("Hello", Text(receiver.Hooks.First(h => h.Event == "message.received").Data, "content"));
        Assert.Equal("assistant", Text(receiver.Hooks.First(h => h.Event == "message.sent").Data, "role"));
        Assert.Equal("qualified", Text(receiver.Hooks.First(h => h.Event == "lead.status.updated").Data, "status"));
    }

    [Fact]
    public async Task Only_the_events_asked_for_are_sent()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, Secret, "lead.created", "agent.updated");
        await play.AgentAsync();
        await play.LeadAsync();
        await play.Sandbox.WaitForDeliveriesAsync();
        Assert.Equal(["lead.created"], receiver.Events);
    }

    [Fact]
    public async Task A_refused_delivery_is_retried_with_a_new_attempt_and_a_new_signature()
    {
        await using var receiver = await Receiver.StartAsync(500, 302, 404);
        var time = new InstantTime();
        await using var play = await SandboxOverHttp.StartAsync(o => o.TimeProvider = time);
        play.Sandbox.RegisterWebhook(receiver.Url, Secret, "lead.created");
        await play.LeadAsync();
        await play.Sandbox.WaitForDeliveriesAsync();
        var hooks = receiver.Hooks.ToArray();
        Assert.Equal([1, 2, 3, 4], hooks.Select(h => h.Body.GetProperty("attempt").GetInt32()));
        Assert.Single(hooks.Select(h => h.Body.GetProperty("timestamp").GetString()).Distinct());
        Assert.Single(hooks.Select(h => h.Data.GetRawText()).Distinct());
        Assert.Equal(4, hooks.Select(h => h.Headers["X-Knowrithm-Signature"]).Distinct().Count());
        Assert.Equal(4, hooks.Select(h => h.Headers["X-Knowrithm-Request-Id"]).Distinct().Count());
        Assert.Equal([1, 2, 4], time.Waits.Select(w => w.TotalSeconds));
        Assert.Equal([(1, 500, false), (2, 302, false), (3, 404, false), (4, 200, true)],
            play.Sandbox.Deliveries.Select(d => (d.Attempt, d.StatusCode!.Value, d.Delivered)));
    }

    [Fact]
    public async Task It_gives_up_after_the_last_attempt()
    {
        await using var receiver = await Receiver.StartAsync(500, 500, 500, 500);
        await using var play = await SandboxOverHttp.StartAsync(o => (o.TimeProvider, o.WebhookMaxAttempts) = (new InstantTime(), 3));
        play.Sandbox.RegisterWebhook(receiver.Url, Secret);
        await play.LeadAsync();
        await play.Sandbox.WaitForDeliveriesAsync();
        Assert.Equal(3, receiver.Hooks.Count);
        Assert.DoesNotContain(play.Sandbox.Deliveries, d => d.Delivered);
    }

    [Fact]
    public async Task An_unreachable_receiver_is_an_attempt_without_a_status()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.WebhookMaxAttempts = 1);
        play.Sandbox.RegisterWebhook(new("http://127.0.0.1:1/"), Secret);
        await play.LeadAsync();
        await play.Sandbox.WaitForDeliveriesAsync();
        var delivery = Assert.Single(play.Sandbox.Deliveries);
        Assert.Equal(("lead.created", 1, false), (delivery.Event, delivery.Attempt, delivery.Delivered));
        Assert.Null(delivery.StatusCode);
    }

    [Fact]
    public async Task A_queued_reply_is_delivered_without_a_poll()
    {
        await using var receiver = await Receiver.StartAsync();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var play = await SandboxOverHttp
            .StartAsync(o => (o.TimeProvider, o.TaskDuration, o.SeedConversations) = (time, TimeSpan.FromSeconds(1), 1));
        var conversation = (await play.GetAsync("conversation")).Ids("conversations")[0];
        play.Sandbox.RegisterWebhook(receiver.Url, Secret, "message.sent");
        await play.SendAsync("POST", $"conversation/{conversation}/chat", new { message = "Hello" });
        time.Advance(TimeSpan.FromSeconds(1));
        await play.Sandbox.WaitForDeliveriesAsync();
        Assert.Equal(["message.sent"], receiver.Events);
    }

    [Fact]
    public async Task Waiting_can_be_given_up_and_a_reset_ends_it()
    {
        await using var receiver = await Receiver.StartAsync(500);
        await using var play = await SandboxOverHttp.StartAsync(o => o.WebhookRetryDelay = TimeSpan.FromHours(1));
        play.Sandbox.RegisterWebhook(receiver.Url, Secret);
        await play.LeadAsync();
        using var given = new CancellationTokenSource();
        var wait = play.Sandbox.WaitForDeliveriesAsync(given.Token);
        Assert.False(wait.IsCompleted);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        play.Sandbox.Reset();
        await play.Sandbox.WaitForDeliveriesAsync();
        Assert.Empty(play.Sandbox.Deliveries);
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("/relative")]
    public async Task Only_web_addresses_are_taken(string url)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Throws<ArgumentException>(() => play.Sandbox.RegisterWebhook(new(url, UriKind.RelativeOrAbsolute), Secret));
        Assert.Throws<ArgumentException>(() => play.Sandbox.RegisterWebhook(new("https://example.com/"), ""));
    }

    private static string? Text(JsonElement data, string name) => data.GetProperty(name).GetString();
}
