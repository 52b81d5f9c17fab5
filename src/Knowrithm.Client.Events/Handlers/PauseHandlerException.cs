namespace Knowrithm.Client.Events;

/// <summary>
/// The exception that a handler throws when it cannot handle any event now, for example because a credential was revoked. The handler is paused on
/// all instances, the attempt does not count, and one event is tried at each <see cref="KnowrithmEventsOptions.ProbeInterval"/> until one succeeds.
/// </summary>
/// <param name="message">The reason, for people.</param>
/// <param name="innerException">The cause.</param>
public sealed class PauseHandlerException(string message, Exception? innerException = null) : Exception(message, innerException);
