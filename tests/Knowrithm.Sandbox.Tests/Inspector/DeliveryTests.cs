using Knowrithm.Sandbox.Tests.Webhooks;

namespace Knowrithm.Sandbox.Tests.Inspector;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_delivery_is_shown_with_its_attempts_and_its_payload()
    {
        await using var receiver = await Receiver.StartAsync(500);
        await using var play = await SandboxOverHttp.StartAsync(o => o.TimeProvider = new InstantTime());
        play.Sandbox.RegisterWebhook(receiver.Url, "whsec_test");
        play.Sandbox.SendEvent("lead.created", """{"id":"lead_1"}""");
        await play.Sandbox.WaitForDeliveriesAsync();

        var delivery = Assert.Single(await play.DeliveriesAsync());
        Assert.Equal(("lead.created", receiver.Url.ToString()), (delivery.Text("event"), delivery.Text("url")));
        Assert.Equal([(1, 500, false), (2, 200, true)], delivery.GetProperty("attempts").EnumerateArray()
            .Select(a => (a.GetProperty("attempt").GetInt32(), a.GetProperty("status_code").GetInt32(), a.GetProperty("delivered").GetBoolean())));
        Assert.Contains("lead_1", (await play.GetAsync($"/_sandbox/inspector/deliveries/{delivery.GetProperty("number")}", token: ""))["body"].GetString()!,
            StringComparison.Ordinal);
        Assert.True(play.Sandbox.Deliveries[1].SentAt >= play.Sandbox.Deliveries[0].SentAt);
    }

    [Fact]
    public async Task A_replay_has_the_same_payload_and_the_next_attempt()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, "whsec_test");
        play.Sandbox.SendEvent("lead.created");
        await play.Sandbox.WaitForDeliveriesAsync();
        var number = (await play.DeliveriesAsync())[0].GetProperty("number");
        Assert.Equal(200, (await play.SendAsync("POST", $"/_sandbox/inspector/deliveries/{number}/replay", token: "")).Status);
        await play.Sandbox.WaitForDeliveriesAsync();

        var hooks = receiver.Hooks.ToArray();
        Assert.Equal([1, 2], hooks.Select(h => h.Body.GetProperty("attempt").GetInt32()));
        Assert.Single(hooks.Select(h => h.Data.GetRawText() + h.Body.GetProperty("timestamp").GetString()).Distinct());
        Assert.Equal(2, (await play.DeliveriesAsync()).Length);
    }

    [Fact]
    public async Task Attempts_are_read_from_where_one_was()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, "whsec_test");
        foreach (var name in new[] { "lead.created", "lead.updated", "agent.created" }) play.Sandbox.SendEvent(name);
        await play.Sandbox.WaitForDeliveriesAsync();

        var after = await play.GetAsync("/_sandbox/deliveries?after=2", token: "");
        Assert.Equal((3, "agent.created"), (after["latest"].GetInt32(), Assert.Single(after["deliveries"].EnumerateArray()).Text("event")));
        Assert.Empty((await play.GetAsync("/_sandbox/deliveries?after=99", token: ""))["deliveries"].EnumerateArray());
        play.Sandbox.Reset();
        Assert.Equal(3, (await play.GetAsync("/_sandbox/deliveries", token: ""))["latest"].GetInt32());
    }

    [Fact]
    public async Task The_latest_two_hundred_are_kept_within_a_size()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, "whsec_test");
        for (var i = 0; i < 210; i++) play.Sandbox.SendEvent("lead.created", """{"id":"1"}""");
        await play.Sandbox.WaitForDeliveriesAsync();
        Assert.Equal(200, (await play.DeliveriesAsync()).Length);
        for (var i = 0; i < 10; i++) play.Sandbox.SendEvent("lead.created", $$"""{"id":"{{new string('x', 1024 * 1024)}}"}""");
        await play.Sandbox.WaitForDeliveriesAsync();

        Assert.InRange((await play.DeliveriesAsync()).Length, 1, 8);
    }

    [Fact]
    public async Task One_of_several_webhooks_can_be_removed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, "whsec_test");
        var second = await play.SendAsync("POST", "/_sandbox/webhooks", new { url = receiver.Url, secret = "s", events = new[] { "lead.created" } });
        Assert.Equal(200, (await play.SendAsync("DELETE", $"/_sandbox/webhooks/{second["id"].GetString()}", token: "")).Status);
        play.Sandbox.SendEvent("lead.created");
        await play.Sandbox.WaitForDeliveriesAsync();

        Assert.Single(receiver.Hooks);
        Assert.Single((await play.GetAsync("/_sandbox/webhooks", token: ""))["webhooks"].EnumerateArray());
    }
}
