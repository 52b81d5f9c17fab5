namespace Knowrithm.Client.Events;

/// <summary>Thrown by a handler: Nothing can be handled now, for example because a credential was revoked: the handler is paused on all instances, no attempt is counted, and one event is tried every five minutes until one succeeds.</summary>
/// <param name="message">Why, for people.</param>
/// <param name="innerException">What caused it.</param>
public sealed class PauseHandlerException(string message, Exception? innerException = null) : Exception(message, innerException);
