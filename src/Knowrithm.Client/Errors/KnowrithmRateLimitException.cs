using System.Net;

namespace Knowrithm.Client;

/// <summary>Too many calls (429), and the wait asked for is longer than <see cref="KnowrithmClientOptions.MaxRetryAfter"/> or the attempts are used up.</summary>
/// <param name="message">What happened.</param>
public sealed class KnowrithmRateLimitException(string message) : KnowrithmApiException(HttpStatusCode.TooManyRequests, message);
