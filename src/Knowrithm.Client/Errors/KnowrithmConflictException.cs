using System.Net;

namespace Knowrithm.Client;

/// <summary>The exception for a request that conflicts with the current state (409), or whose resource is locked (423).</summary>
/// <param name="statusCode">The response's status.</param>
/// <param name="message">The description of what happened.</param>
public sealed class KnowrithmConflictException(HttpStatusCode statusCode, string message) : KnowrithmApiException(statusCode, message);
