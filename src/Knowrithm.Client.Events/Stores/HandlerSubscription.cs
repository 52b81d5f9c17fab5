namespace Knowrithm.Client.Events;

/// <summary>A handler as the store knows it: what an append has to fan out to, whichever instance appends.</summary>
public sealed record HandlerSubscription
{
    /// <summary>Stands among <see cref="EventTypes"/> for every event.</summary>
    public const string Any = "*";

    /// <summary>Stands among <see cref="EventTypes"/> for events that the appending version has no type for.</summary>
    public const string Unknown = "?";

    /// <summary>Gets the name, unique within an owner.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the names of the events that it takes, in lower case.</summary>
    public required IReadOnlyList<string> EventTypes { get; init; }

    /// <summary>Gets whether it takes only what no other registered handler takes.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Gets from how long before its first registration it takes events that are in the store.</summary>
    public TimeSpan Since { get; init; }

    /// <summary>Gets the name it had before; its rows move to the new name.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>Returns whether the event's type is one that the handler names.</summary>
    /// <param name="type">The event's name.</param>
    /// <param name="isUnknown">Whether the appending version has no type for it.</param>
    public bool Names(string type, bool isUnknown) => EventTypes.Any(one => one == Any || (one == Unknown && isUnknown) || one == type);

    /// <summary>Returns the handlers that take an event: those that name it, or else the fallbacks.</summary>
    /// <param name="handlers">All registered handlers of the owner that are not retired.</param>
    /// <param name="type">The event's name.</param>
    /// <param name="isUnknown">Whether the appending version has no type for it.</param>
    public static IReadOnlyList<HandlerSubscription> For(IReadOnlyCollection<HandlerSubscription> handlers, string type, bool isUnknown)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        var own = handlers.Where(handler => !handler.IsFallback && handler.Names(type, isUnknown)).ToArray();
        return own.Length > 0 ? own : [.. handlers.Where(handler => handler.IsFallback && handler.Names(type, isUnknown))];
    }
}
