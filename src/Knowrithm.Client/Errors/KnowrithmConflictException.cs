using System.Net;

namespace Knowrithm.Client;

/// <summary>It clashes with the present state (409), or is locked (423).</summary>
/// <param name="statusCode">The answer's status.</param>
/// <param name="message">What happened.</param>
public sealed class KnowrithmConflictException(HttpStatusCode statusCode, string message) : KnowrithmApiException(statusCode, message);
