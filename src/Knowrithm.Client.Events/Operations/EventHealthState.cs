namespace Knowrithm.Client.Events;

/// <summary>The state of storing and handling events.</summary>
public enum EventHealthState
{
    /// <summary>Events can be stored, and are handled in time.</summary>
    Healthy,

    /// <summary>Events can be stored, but something needs attention.</summary>
    Degraded,

    /// <summary>Events cannot be stored, or handlers do not run.</summary>
    Unhealthy,
}
