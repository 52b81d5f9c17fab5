using Knowrithm.Client.Events;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class RedeliveryTests
{
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

    [Theory]
    [InlineData("stored", 202)]
    [InlineData("stored before", 200)]
    [InlineData("store away", 503)]
    public async Task With_a_durable_store_a_delivery_is_responded_to_by_what_became_of_it_there(string what, int expected)
    {
        await using var receiver = await Receiver.StartAsync(builder => builder
            .UseStore(_ => new TestStore(new MemoryEventStore()) { IsAwayFor = _ => what == "store away" })
            .AddHandler<LeadCreated>("crm", static (_, _, _) => Task.CompletedTask));
        if (what == "stored before") await receiver.StatusAsync(Receiver.Lead());

        using var response = await receiver.SendAsync(Receiver.Lead(attempt: 2));

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(expected == 503 ? TimeSpan.FromSeconds(5) : null, response.Headers.RetryAfter?.Delta);
    }
}
