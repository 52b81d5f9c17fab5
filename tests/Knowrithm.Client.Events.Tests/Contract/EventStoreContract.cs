using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What every store keeps. A store's test class derives from it, and from nothing else needs to be told.</summary>
public abstract partial class EventStoreContract : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly EventRetention Retention = new(TimeSpan.FromDays(30), TimeSpan.FromDays(3), TimeSpan.FromDays(30));
    private static readonly EventError Error = new("System.IO.IOException", "away");

    protected FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Another for each test, so that all of them may share one database.</summary>
    protected EventOwner Owner { get; } = new(Guid.NewGuid().ToString("N"), "account");

    protected IEventStore Store { get; private set; } = null!;

    /// <summary>The way in which events arrive that a claim without a key takes.</summary>
    protected virtual EventSource Source => EventSource.Webhook;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await CreateAsync(Time);
        await Store.PrepareAsync(Cancel);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    protected abstract Task<IEventStore> CreateAsync(FakeTimeProvider time);

    protected static HandlerSubscription Subscription(string name) => new() { Name = name, EventTypes = ["lead.created"] };

    protected static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();

    protected ValueTask RegisterAsync(params string[] handlers) => Store.RegisterAsync(Owner, [.. handlers.Select(Subscription)], true, Cancel);

    protected async Task<bool> AppendAsync(string name, string? subject = null, string type = "lead.created", bool isUnknown = false,
        EventOwner? owner = null) => await Store.AppendAsync(
        owner ?? Owner,
        new()
        {
            Key = Key(name),
            Type = type,
            IsUnknown = isUnknown,
            Subject = subject,
            Body = Encoding.UTF8.GetBytes($"body {name}"),
            Source = Source,
            RequestId = "request",
            SenderTrace = "sender",
            ReceiverTrace = "receiver",
        },
        Cancel);

    protected async Task<IReadOnlyList<ClaimedEvent>> ClaimAsync(string[] handlers, int count = 1) => await Store.ClaimAsync(Request(handlers, count), Cancel);

    private ClaimRequest Request(string[] handlers, int count) => new() { Owner = Owner, Handlers = handlers, Count = count, Lease = Lease, Instance = "test" };

    protected static IEnumerable<string> Keys(params string[] names) => names.Select(Key).Order();
}
