using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

public sealed class MemoryEventStoreTests : EventStoreContract
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override EventSource Source => EventSource.ChangeFeed;

    /// <summary>A request is handling it, or has failed and waits for the next one.</summary>
    [Theory]
    [InlineData("new")]
    [InlineData("failed")]
    [InlineData("requeued")]
    public async Task A_delivery_is_claimed_by_its_key_alone_and_holds_back_none_that_the_feed_found(string what)
    {
        await RegisterAsync("a");
        await Store.AppendAsync(Owner, Delivery("delivered"), Cancel);
        if (what != "new")
        {
            var claim = Assert.Single(await ClaimDeliveryAsync());
            if (what == "failed") await Store.RetryAsync(claim, Timeout.InfiniteTimeSpan, new("x", "y"), true, Cancel);
            else await Store.BuryAsync(claim, new("x", "y"), Cancel);
            if (what == "requeued") await Store.RequeueAsync(Owner, new(), Cancel);
        }
        await AppendAsync("found", "lead");

        Assert.Equal(Key("found"), Assert.Single(await ClaimAsync(["a"], 10)).Event.Key);
        Assert.Single(await ClaimDeliveryAsync());
    }

    [Fact]
    public async Task While_a_request_handles_a_delivery_what_the_feed_found_of_its_subject_waits()
    {
        await RegisterAsync("a");
        await Store.AppendAsync(Owner, Delivery("delivered"), Cancel);
        var running = Assert.Single(await ClaimDeliveryAsync());
        await AppendAsync("found", "lead");

        Assert.Empty(await ClaimAsync(["a"], 10));
        await Store.CompleteAsync(running, Cancel);

        Assert.Equal(Key("found"), Assert.Single(await ClaimAsync(["a"], 10)).Event.Key);
    }

    protected override Task<IEventStore> CreateAsync(FakeTimeProvider time) => Task.FromResult<IEventStore>(new MemoryEventStore(time));

    private static StoredEvent Delivery(string name) => new() { Key = Key(name), Type = "lead.created", Subject = "lead", Source = EventSource.Webhook };

    private async Task<IReadOnlyList<ClaimedEvent>> ClaimDeliveryAsync() => await Store.ClaimAsync(
        new() { Owner = Owner, Handlers = ["a"], Key = Key("delivered"), Count = 10, Lease = TimeSpan.FromMinutes(1) }, Cancel);
}
