using System.Net;

namespace Knowrithm.Client;

/// <summary>
/// The exception for credentials that are missing, wrong or expired (401). On a route that takes only a user's token, an API key is wrong too.
/// </summary>
/// <param name="message">The description of what happened.</param>
public sealed class KnowrithmAuthenticationException(string message) : KnowrithmApiException(HttpStatusCode.Unauthorized, message);
