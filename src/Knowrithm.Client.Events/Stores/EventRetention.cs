namespace Knowrithm.Client.Events;

/// <summary>The times for which a store keeps keys, bodies and dead letters.</summary>
/// <param name="Keys">Keys, counted from the append.</param>
/// <param name="Bodies">Bodies, counted from the end of the event's last row.</param>
/// <param name="DeadLetters">Dead letters.</param>
public readonly record struct EventRetention(TimeSpan Keys, TimeSpan Bodies, TimeSpan DeadLetters);
