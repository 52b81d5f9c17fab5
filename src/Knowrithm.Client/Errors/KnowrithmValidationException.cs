using System.Net;

namespace Knowrithm.Client;

/// <summary>The request is wrong (400, 413, 422); see <see cref="KnowrithmApiException.FieldErrors"/>.</summary>
/// <param name="statusCode">The answer's status.</param>
/// <param name="message">What happened.</param>
public sealed class KnowrithmValidationException(HttpStatusCode statusCode, string message) : KnowrithmApiException(statusCode, message);
