namespace Knowrithm.Client.Events;

/// <summary>The exception that a handler throws when no attempt would help. The event becomes a dead letter of this handler at once.</summary>
/// <param name="message">The reason, for people.</param>
/// <param name="innerException">The cause.</param>
public sealed class DeadLetterException(string message, Exception? innerException = null) : Exception(message, innerException);
