using System.Collections.Concurrent;

namespace Knowrithm.Client.Webhooks;

/// <summary>Which handlers take which event.</summary>
internal sealed class HandlerTable(IEnumerable<HandlerRegistration> registrations)
{
    private readonly HandlerRegistration[] _all = [.. registrations];
    private readonly ConcurrentDictionary<Type, HandlerRegistration[]> _byType = [];

    public HandlerRegistration[] For(KnowrithmEvent @event) => _byType.GetOrAdd(@event.GetType(), static (type, all) =>
    {
        var own = all.Where(handler => !handler.IsFallback && handler.Event.IsAssignableFrom(type)).ToArray();
        return own.Length > 0 ? own : [.. all.Where(static handler => handler.IsFallback)];
    }, _all);
}
