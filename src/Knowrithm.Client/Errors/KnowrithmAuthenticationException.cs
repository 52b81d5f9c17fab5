using System.Net;

namespace Knowrithm.Client;

/// <summary>The credentials are missing, wrong or expired (401). On a route that takes only a user's token, an API key is wrong too.</summary>
/// <param name="message">What happened.</param>
public sealed class KnowrithmAuthenticationException(string message) : KnowrithmApiException(HttpStatusCode.Unauthorized, message);
