using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What a store in memory holds has an end, whatever becomes of its events.</summary>
public sealed class MemoryLimitsTests
{
    private static readonly EventOwner Owner = new("test", "");

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ends => ["done", "failed", "failed twice", "dead", "paused", "nobody's"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task It_holds_no_more_events_than_its_limit_and_none_that_is_running_is_forgotten(string end)
    {
        var store = await CreateAsync(10);
        await store.AppendAsync(Owner, Event("running"), Cancel);
        var running = Assert.Single(await ClaimAsync(store, "running"));
        for (var i = 0; i < 200; i++) await EndAsync(store, $"{i}", end);

        Assert.False(await store.AppendAsync(Owner, Event("199", end), Cancel));
        Assert.True(await store.AppendAsync(Owner, Event("100", end), Cancel));
        Assert.True(await store.CompleteAsync(running, Cancel));
        var status = await store.CheckAsync(Owner, Cancel);
        Assert.InRange(status.Handlers.Sum(static one => one.Waiting + one.DeadLetters), 0, 12);
    }

    [Fact]
    public async Task Bodies_have_a_limit_together_and_a_redelivery_brings_its_own_again()
    {
        var store = await CreateAsync(100_000);
        for (var i = 0; i < 40; i++) await EndAsync(store, $"{i}", "failed", 1024 * 1024);

        Assert.True(Assert.Single(await ClaimAsync(store, "1")).Event.Body.IsEmpty);
        Assert.False(Assert.Single(await ClaimAsync(store, "39")).Event.Body.IsEmpty);
        await store.AppendAsync(Owner, Event("0"), Cancel);
        Assert.Equal("{}", Encoding.UTF8.GetString(Assert.Single(await ClaimAsync(store, "0")).Event.Body.Span));
    }

    [Fact]
    public async Task What_was_erased_is_not_brought_back_by_a_redelivery()
    {
        var store = await CreateAsync(10);
        await store.AppendAsync(Owner, Event("a", subject: "s"), Cancel);
        await store.EraseSubjectAsync(Owner, "s", Cancel);

        Assert.False(await store.AppendAsync(Owner, Event("a", subject: "s"), Cancel));
        Assert.Empty(await ClaimAsync(store, "a"));
    }

    private static async Task EndAsync(MemoryEventStore store, string key, string end, int size = 2)
    {
        await store.AppendAsync(Owner, Event(key, end, size), Cancel);
        for (var times = end == "failed twice" ? 2 : 1; times > 0; times--)
        {
            foreach (var claim in await ClaimAsync(store, key))
                _ = end switch
                {
                    "done" => await store.CompleteAsync(claim, Cancel),
                    "dead" => await store.BuryAsync(claim, new("x", "y"), Cancel),
                    _ => await store.RetryAsync(claim, Timeout.InfiniteTimeSpan, new("x", "y"), end != "paused", Cancel),
                };
        }
    }

    private static StoredEvent Event(string key, string end = "", int size = 2, string? subject = null) =>
        new() { Key = key, Type = end == "nobody's" ? "x" : "lead.updated", Subject = subject, Body = size == 2 ? "{}"u8.ToArray() : new byte[size] };

    private static async Task<IReadOnlyList<ClaimedEvent>> ClaimAsync(MemoryEventStore store, string key) =>
        await store.ClaimAsync(new() { Owner = Owner, Handlers = ["h"], Key = key, Count = 10, Lease = TimeSpan.FromMinutes(1) }, Cancel);

    private async Task<MemoryEventStore> CreateAsync(int maxRemembered)
    {
        var store = new MemoryEventStore(_time, maxRemembered);
        await store.RegisterAsync(Owner, [new() { Name = "h", EventTypes = ["lead.updated"] }], true, Cancel);
        return store;
    }
}
