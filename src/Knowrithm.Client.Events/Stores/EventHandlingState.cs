namespace Knowrithm.Client.Events;

/// <summary>The states of an event for a handler.</summary>
public enum EventHandlingState
{
    /// <summary>It waits for its first or next attempt.</summary>
    Waiting,

    /// <summary>An instance is handling it.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It is a dead letter.</summary>
    Dead,
}
