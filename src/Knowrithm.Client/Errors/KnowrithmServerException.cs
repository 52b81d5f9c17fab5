using System.Net;

namespace Knowrithm.Client;

/// <summary>Knowrithm failed (5xx).</summary>
/// <param name="statusCode">The answer's status.</param>
/// <param name="message">What happened.</param>
public sealed class KnowrithmServerException(HttpStatusCode statusCode, string message) : KnowrithmApiException(statusCode, message);
