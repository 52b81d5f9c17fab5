namespace Knowrithm.Client;

/// <summary>
/// The exception for application code inside a call (a message handler, a callback, a credential provider, a logger) that threw after the request may have been
/// applied. <see cref="Exception.InnerException"/> is the exception that it threw. Where nothing can have been applied, that exception is thrown as it is.
/// </summary>
/// <param name="message">The code that threw, and the outcome of the request.</param>
/// <param name="innerException">The exception that the code threw.</param>
public sealed class KnowrithmApplicationException(string message, Exception innerException) : KnowrithmException(message, innerException);
