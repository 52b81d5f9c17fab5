namespace Knowrithm.Client;

/// <summary>
/// The application's own code inside a call (a message handler, a callback, a credential provider, a logger) threw after the request may have been
/// applied. <see cref="Exception.InnerException"/> is what it threw. Where nothing can have been applied, that exception is thrown as it is.
/// </summary>
/// <param name="message">Whose code threw, and what became of the request.</param>
/// <param name="innerException">What the code threw.</param>
public sealed class KnowrithmApplicationException(string message, Exception innerException) : KnowrithmException(message, innerException);
