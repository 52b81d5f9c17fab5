using System.Text;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>
/// What every store keeps of the change feed that keeps its events as well. A store's test class derives from it, and from nothing else needs to be told.
/// </summary>
public abstract partial class ChangeStoreContract : ChangeStateContract
{
    /// <summary>The same store, as that of the events which a step has caused.</summary>
    protected IEventStore Events { get; private set; } = null!;

    protected override IChangeStore Store => (IChangeStore)Events;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        Events = await CreateAsync(Time);
        await base.InitializeAsync();
    }

    /// <summary>Creates a store of events that is an <see cref="IChangeStore"/> as well. Where it is durable, all of one test have the same content.</summary>
    protected abstract Task<IEventStore> CreateAsync(FakeTimeProvider time);

    /// <summary>A change of an item, whose event has its key as the subject.</summary>
    protected static KnowrithmChange Change(string key, string item, string type = "lead.created", EventSource source = EventSource.ChangeFeed) => new()
    {
        Event = new LeadUpdated(),
        Stored = new() { Key = Key(key), Type = type, Subject = Key(item), Body = Encoding.UTF8.GetBytes($"body {key}"), Source = source },
    };

    protected ValueTask RegisterAsync(params string[] handlers) => Events.RegisterAsync(
        Owner, [.. handlers.Select(static name => new HandlerSubscription { Name = name, EventTypes = ["lead.created", "lead.updated"] })], true, Cancel);

    protected async Task<IReadOnlyList<ClaimedEvent>> ClaimAsync(params string[] handlers) => await Events.ClaimAsync(
        new() { Owner = Owner, Handlers = handlers, Count = 1000, Lease = TimeSpan.FromMinutes(1) }, Cancel);
}
