namespace Knowrithm.Client;

/// <summary>A sign that the stream lives; about every 15 seconds. A server may send comments instead, which are no events.</summary>
public sealed class HeartbeatEvent : ChatStreamEvent;
