using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What every store keeps of the change feed. A store's test class derives from it, and from nothing else needs to be told.</summary>
public abstract partial class ChangeStoreContract : IAsyncLifetime
{
    protected const string List = "leads";

    protected FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Another for each test, so that all of them may share one database.</summary>
    protected EventOwner Owner { get; } = new(Guid.NewGuid().ToString("N"), "account");

    /// <summary>The same store, as that of the events which a step has caused.</summary>
    protected IEventStore Events { get; private set; } = null!;

    protected IChangeStore Store => (IChangeStore)Events;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Events = await CreateAsync(Time);
        await Store.PrepareAsync(Cancel);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Creates a store of events that is an <see cref="IChangeStore"/> as well. Where it is durable, all of one test have the same content.</summary>
    protected abstract Task<IEventStore> CreateAsync(FakeTimeProvider time);

    protected static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();

    protected static ChangeStateWrite Write(
        string name, long version = 0, long pass = 1, string data = "data", bool isGone = false, string list = List) =>
        new(list, new() { Key = Key(name), Version = version, Pass = pass, IsGone = isGone, Data = Encoding.UTF8.GetBytes(data) });

    /// <summary>A change of an item, whose event has its key as the subject.</summary>
    protected static KnowrithmChange Change(string key, string item, string type = "lead.created", EventSource source = EventSource.ChangeFeed) => new()
    {
        Event = new LeadUpdated(),
        Stored = new() { Key = Key(key), Type = type, Subject = Key(item), Body = Encoding.UTF8.GetBytes($"body {key}"), Source = source },
    };

    protected async Task<bool> CommitAsync(params ChangeStateWrite[] states) =>
        (await Store.CommitChangesAsync(Owner, new() { List = List, Pass = 1, States = states }, Cancel)).IsCommitted;

    protected async Task<bool> MoveAsync(long version, string? text, EventOwner? owner = null) => (await Store.CommitChangesAsync(
        owner ?? Owner, new() { List = List, Checkpoint = new(List, version, text) }, Cancel)).IsCommitted;

    protected async Task<ChangeState?> FindAsync(string name, string list = List) =>
        (await Store.FindStatesAsync(Owner, list, [Key(name)], Cancel)).SingleOrDefault();

    protected static string Data(ChangeState? state) => Encoding.UTF8.GetString(state!.Data.Span);

    protected ValueTask RegisterAsync(params string[] handlers) => Events.RegisterAsync(
        Owner, [.. handlers.Select(static name => new HandlerSubscription { Name = name, EventTypes = ["lead.created", "lead.updated"] })], true, Cancel);

    protected async Task<IReadOnlyList<ClaimedEvent>> ClaimAsync(params string[] handlers) => await Events.ClaimAsync(
        new() { Owner = Owner, Handlers = handlers, Count = 1000, Lease = TimeSpan.FromMinutes(1) }, Cancel);
}
