using System.Net;

namespace Knowrithm.Client;

/// <summary>
/// The exception for too many calls (429), when the requested wait is longer than <see cref="KnowrithmClientOptions.MaxRetryAfter"/> or the attempts are used
/// up.
/// </summary>
/// <param name="message">The description of what happened.</param>
public sealed class KnowrithmRateLimitException(string message) : KnowrithmApiException(HttpStatusCode.TooManyRequests, message);
