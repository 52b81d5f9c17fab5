namespace Knowrithm.Client.Events;

/// <summary>How events are doing.</summary>
public enum EventHealthState
{
    /// <summary>Events can be stored, and are handled in time.</summary>
    Healthy,

    /// <summary>Events can be stored, but somebody has to look.</summary>
    Degraded,

    /// <summary>Events cannot be stored, or none is handled.</summary>
    Unhealthy,
}
