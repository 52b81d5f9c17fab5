using System.Net;

namespace Knowrithm.Client;

/// <summary>The exception for an invalid request (400, 413, 422); see <see cref="KnowrithmApiException.FieldErrors"/>.</summary>
/// <param name="statusCode">The response's status.</param>
/// <param name="message">The description of what happened.</param>
public sealed class KnowrithmValidationException(HttpStatusCode statusCode, string message) : KnowrithmApiException(statusCode, message);
