using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A change that the feed found. It prints without its content.</summary>
public sealed class KnowrithmChange
{
    /// <summary>Gets the change as an event, for example a <see cref="LeadCreated"/>.</summary>
    public required KnowrithmEvent Event { get; init; }

    /// <summary>Gets the event as a store of events keeps it; its body is encrypted where bodies are.</summary>
    public required StoredEvent Stored { get; init; }

    /// <summary>Returns the event's type, name and key, never its content.</summary>
    public override string ToString() => Event.ToString();
}
