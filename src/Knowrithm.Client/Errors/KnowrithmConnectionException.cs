namespace Knowrithm.Client;

/// <summary>No answer: the name did not resolve, the connection was refused, or it broke off.</summary>
/// <param name="message">What happened.</param>
/// <param name="innerException">What caused it.</param>
public sealed class KnowrithmConnectionException(string message, Exception? innerException = null) : KnowrithmException(message, innerException);
