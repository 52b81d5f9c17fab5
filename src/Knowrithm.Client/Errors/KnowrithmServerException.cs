using System.Net;

namespace Knowrithm.Client;

/// <summary>The exception for a failure of Knowrithm's server (5xx).</summary>
/// <param name="statusCode">The response's status.</param>
/// <param name="message">The description of what happened.</param>
public sealed class KnowrithmServerException(HttpStatusCode statusCode, string message) : KnowrithmApiException(statusCode, message);
