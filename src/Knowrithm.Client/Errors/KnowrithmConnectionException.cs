namespace Knowrithm.Client;

/// <summary>The exception for a missing response: the name did not resolve, the connection was refused, or it was closed.</summary>
/// <param name="message">The description of what happened.</param>
/// <param name="innerException">The cause.</param>
public sealed class KnowrithmConnectionException(string message, Exception? innerException = null) : KnowrithmException(message, innerException);
