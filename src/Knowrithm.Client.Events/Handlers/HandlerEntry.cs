using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A handler as the application registered it.</summary>
internal sealed record HandlerEntry(
    string Name, bool IsNamed, Type Event, bool IsFallback, EventHandlerOptions Options, Func<EventContext, CancellationToken, Task> Run)
{
    public HandlerSubscription Subscription { get; } = new()
    {
        Name = Name,
        EventTypes = EventNames.Of(Event),
        IsFallback = IsFallback,
        Since = Options.Since,
        RenamedFrom = Options.RenamedFrom,
    };

    public bool Takes(KnowrithmEvent one) => Event.IsInstanceOfType(one);
}
