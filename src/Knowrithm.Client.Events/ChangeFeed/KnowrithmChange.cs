using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A change that the feed found. It prints without its content.</summary>
public sealed class KnowrithmChange
{
    private readonly Func<StoredEvent>? _store;
    private StoredEvent? _stored;

    /// <summary>Creates a change from its properties.</summary>
    public KnowrithmChange()
    {
    }

    // A store that keeps copies and no events does not ask for them.
    [SetsRequiredMembers]
    internal KnowrithmChange(KnowrithmEvent one, Func<StoredEvent> store) => (Event, Stored, _store) = (one, null!, store);

    /// <summary>Gets the change as an event, for example a <see cref="LeadCreated"/>.</summary>
    public required KnowrithmEvent Event { get; init; }

    /// <summary>Gets the event as a store of events keeps it; its body is encrypted where bodies are.</summary>
    public required StoredEvent Stored
    {
        get => _stored ??= _store!();
        init => _stored = value;
    }

    /// <summary>Returns the event's type, name and key, never its content.</summary>
    public override string ToString() => Event.ToString();
}
