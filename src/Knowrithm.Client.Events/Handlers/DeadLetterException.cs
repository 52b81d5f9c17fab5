namespace Knowrithm.Client.Events;

/// <summary>Thrown by a handler: No attempt would help: the event becomes a dead letter of this handler at once.</summary>
/// <param name="message">Why, for people.</param>
/// <param name="innerException">What caused it.</param>
public sealed class DeadLetterException(string message, Exception? innerException = null) : Exception(message, innerException);
