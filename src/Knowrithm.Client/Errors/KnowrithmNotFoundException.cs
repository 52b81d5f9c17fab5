using System.Net;

namespace Knowrithm.Client;

/// <summary>The exception for a resource that does not exist, or has been deleted (404).</summary>
/// <param name="message">The description of what happened.</param>
public sealed class KnowrithmNotFoundException(string message) : KnowrithmApiException(HttpStatusCode.NotFound, message);
