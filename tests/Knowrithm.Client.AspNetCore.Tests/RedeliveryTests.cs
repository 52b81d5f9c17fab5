using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class RedeliveryTests
{
    [Fact]
    public async Task A_redelivery_runs_nothing_again()
    {
        var runs = 0;
        await using var receiver = await Receiver.StartAsync(builder => builder.AddHandler<LeadCreated>((_, _, _) => Task.FromResult(++runs)));

        for (var attempt = 1; attempt <= 5; attempt++) Assert.Equal(200, await receiver.StatusAsync(Receiver.Lead(attempt: attempt)));

        Assert.Equal(1, runs);
        Assert.Equal(200, await receiver.StatusAsync(Receiver.Lead("lead_2")));
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task Of_deliveries_at_the_same_instant_one_runs_and_the_others_are_told_to_come_again()
    {
        var runs = 0;
        var leave = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync(builder => builder.AddHandler<LeadCreated>(async (_, _, _) =>
        {
            Interlocked.Increment(ref runs);
            await leave.Task;
        }));

        var all = Enumerable.Range(1, 20).Select(attempt => receiver.StatusAsync(Receiver.Lead(attempt: attempt))).ToList();
        for (var busy = 0; busy < 19; busy++)
        {
            var first = await Task.WhenAny(all);
            Assert.Equal(503, await first);
            all.Remove(first);
        }
        leave.SetResult();

        Assert.Equal(200, await all.Single());
        Assert.Equal(1, runs);
        Assert.Equal(200, await receiver.StatusAsync(Receiver.Lead(attempt: 21)));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task When_one_of_two_handlers_fails_the_redelivery_runs_that_one_alone()
    {
        var (good, bad) = (0, 0);
        await using var receiver = await Receiver.StartAsync(builder => builder
            .AddHandler<LeadCreated>((_, context, _) => ++bad < 3 ? throw new InvalidOperationException("not yet") : Task.FromResult(Assert.IsType<int>(context.Run)))
            .AddHandler<LeadCreated>((_, _, _) => Task.FromResult(++good)));

        int[] answers = [await receiver.StatusAsync(Receiver.Lead()), await receiver.StatusAsync(Receiver.Lead(attempt: 2)), await receiver.StatusAsync(Receiver.Lead(attempt: 3)), await receiver.StatusAsync(Receiver.Lead(attempt: 4))];

        Assert.Equal([500, 500, 200, 200], answers);
        Assert.Equal((1, 3), (good, bad));
    }

    [Theory]
    [InlineData(false, 503)]
    [InlineData(true, 200)]
    public async Task An_inbox_that_is_away_costs_no_event(bool atTheEnd, int expected)
    {
        var runs = 0;
        await using var receiver = await Receiver.StartAsync(builder => builder.UseInbox(_ => new BrokenInbox(atTheEnd)).AddHandler<LeadCreated>((_, _, _) => Task.FromResult(++runs)));

        using var response = await receiver.SendAsync(Receiver.Lead());

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(atTheEnd ? 1 : 0, runs);
        Assert.Equal(atTheEnd ? null : TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
    }

    private sealed class BrokenInbox(bool atTheEnd) : IWebhookInbox
    {
        public ValueTask<WebhookClaim> ClaimAsync(string eventKey, string handler, CancellationToken cancellationToken) =>
            atTheEnd ? new(new WebhookClaim(WebhookClaimState.Granted, eventKey, handler)) : throw new IOException("away");

        public ValueTask CompleteAsync(WebhookClaim claim, CancellationToken cancellationToken) => throw new IOException("away");

        public ValueTask FailAsync(WebhookClaim claim, CancellationToken cancellationToken) => throw new IOException("away");
    }
}
