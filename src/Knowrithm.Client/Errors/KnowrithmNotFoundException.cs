using System.Net;

namespace Knowrithm.Client;

/// <summary>There is no such thing, or no longer (404).</summary>
/// <param name="message">What happened.</param>
public sealed class KnowrithmNotFoundException(string message) : KnowrithmApiException(HttpStatusCode.NotFound, message);
