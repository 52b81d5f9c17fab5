using Knowrithm.Client.Tests;
using Knowrithm.Sandbox.Tests.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Inspector;

public sealed class AdvanceTimeTests
{
    public static TheoryData<bool> Clocks => [true, false];

    [Theory, MemberData(nameof(Clocks))]
    public async Task A_task_that_becomes_due_runs(bool fake)
    {
        await using var play = await StartAsync(fake, o => o.TaskDuration = TimeSpan.FromHours(1));
        var accepted = await play.SendAsync("POST", "lead", new { first_name = "Ada", last_name = "Okafor", email = "ada@customers.example" });
        var task = accepted["status_url"].GetString()!;
        Assert.Equal("pending", (await play.GetAsync(task, token: ""))["status"].GetString());
        play.Sandbox.AdvanceTime(TimeSpan.FromMinutes(59));
        Assert.Equal("in_progress", (await play.GetAsync(task, token: ""))["status"].GetString());
        Assert.Equal(200, (await play.SendAsync("POST", "/_sandbox/time", """{"seconds":90}""", token: "")).Status);

        Assert.Equal("success", (await play.GetAsync(task, token: ""))["status"].GetString());
    }

    [Theory, MemberData(nameof(Clocks))]
    public async Task A_redelivery_that_becomes_due_goes_out(bool fake)
    {
        await using var receiver = await Receiver.StartAsync(500);
        await using var play = await StartAsync(fake, o => o.WebhookRetryDelay = TimeSpan.FromHours(1));
        play.Sandbox.RegisterWebhook(receiver.Url, "whsec_test");
        play.Sandbox.SendEvent("lead.created");
        await Until.TrueAsync(async _ => (await play.DeliveriesAsync())[0].GetProperty("next_attempt_at").GetString() is not null);
        await Until.TrueAsync(async _ =>
        {
            play.Sandbox.AdvanceTime(TimeSpan.FromHours(1));
            return (await play.DeliveriesAsync())[0].GetProperty("attempts").GetArrayLength() == 2;
        });
        await play.Sandbox.WaitForDeliveriesAsync();

        Assert.Equal(2, receiver.Hooks.Count);
    }

    [Theory, MemberData(nameof(Clocks))]
    public async Task Tokens_expire_and_a_reset_sets_the_clock_back(bool fake)
    {
        await using var play = await StartAsync(fake);
        var (access, _) = await play.SignInAsync();
        Assert.Equal(200, (await play.GetAsync("agent", access)).Status);
        play.Sandbox.AdvanceTime(TimeSpan.FromHours(2));
        Assert.Equal(401, (await play.GetAsync("agent", access)).Status);
        Assert.Equal(7200, (await play.GetAsync("/_sandbox/inspector", token: ""))["ahead_seconds"].GetInt32());
        play.Sandbox.Reset();

        Assert.Equal(0, (await play.GetAsync("/_sandbox/inspector", token: ""))["ahead_seconds"].GetInt32());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4000)]
    public async Task Only_forward_and_not_for_ever(int days)
    {
        await using var play = await SandboxOverHttp.StartAsync();

        Assert.Throws<ArgumentOutOfRangeException>(() => play.Sandbox.AdvanceTime(TimeSpan.FromDays(days)));
    }

    private static Task<SandboxOverHttp> StartAsync(bool fake, Action<KnowrithmSandboxOptions>? configure = null) => SandboxOverHttp.StartAsync(o =>
    {
        if (fake) o.TimeProvider = new FakeTimeProvider(DateTimeOffset.UtcNow);
        configure?.Invoke(o);
    });
}
