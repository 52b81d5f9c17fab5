using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class MemoryInboxTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task What_is_done_is_remembered_for_its_time()
    {
        var inbox = Create(static options => options.Retention = TimeSpan.FromHours(1));
        await CompleteAsync(inbox, "a");

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(WebhookClaimState.Done, (await inbox.ClaimAsync("a", "h", default)).State);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(WebhookClaimState.Granted, (await inbox.ClaimAsync("a", "h", default)).State);
    }

    [Fact]
    public async Task It_grows_no_further_than_its_limit_and_never_forgets_what_is_running()
    {
        var inbox = Create(static options => options.MaxRemembered = 10);
        await inbox.ClaimAsync("running", "h", default);
        for (var i = 0; i < 1000; i++) await CompleteAsync(inbox, $"{i}");

        Assert.Equal(WebhookClaimState.Busy, (await inbox.ClaimAsync("running", "h", default)).State);
        Assert.Equal(WebhookClaimState.Done, (await inbox.ClaimAsync("999", "h", default)).State);
        Assert.Equal(WebhookClaimState.Granted, (await inbox.ClaimAsync("900", "h", default)).State);
        Assert.InRange(inbox.Count, 1, 13);
    }

    [Fact]
    public async Task What_fails_over_and_over_does_not_pile_up()
    {
        var inbox = Create(static options => options.MaxRemembered = 10);
        for (var i = 0; i < 1000; i++) await inbox.FailAsync(await inbox.ClaimAsync($"{i}", "h", default), default);

        Assert.InRange(inbox.Count, 1, 13);
    }

    [Fact]
    public async Task Each_handler_is_an_entry_of_its_own_and_its_runs_are_counted()
    {
        var inbox = Create(static _ => { });
        await CompleteAsync(inbox, "a");
        var first = await inbox.ClaimAsync("a", "other", default);
        await inbox.FailAsync(first, default);
        var second = await inbox.ClaimAsync("a", "other", default);

        Assert.Equal((WebhookClaimState.Granted, 1, WebhookClaimState.Granted, 2), (first.State, first.Run, second.State, second.Run));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_is_granted_it()
    {
        var inbox = Create(static _ => { });
        var claims = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => inbox.ClaimAsync("a", "h", default).AsTask())));

        Assert.Single(claims, static claim => claim.State == WebhookClaimState.Granted);
    }

    private static async Task CompleteAsync(MemoryInbox inbox, string key) => await inbox.CompleteAsync(await inbox.ClaimAsync(key, "h", default), default);

    private MemoryInbox Create(Action<KnowrithmWebhooksOptions> configure)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_time);
        services.AddKnowrithmWebhooks(options => options.Secrets = [Receiver.Secret]).Services.Configure(configure);
        return Assert.IsType<MemoryInbox>(services.BuildServiceProvider().GetRequiredService<IWebhookInbox>());
    }
}
