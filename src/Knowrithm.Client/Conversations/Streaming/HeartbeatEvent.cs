namespace Knowrithm.Client;

/// <summary>A heartbeat of the stream; about every 15 seconds. A server may send comments instead, which are not events.</summary>
public sealed class HeartbeatEvent : ChatStreamEvent;
