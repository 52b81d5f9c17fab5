using System.Net;

namespace Knowrithm.Client;

/// <summary>The exception for valid credentials that do not allow the call (403): a scope or a role is missing.</summary>
/// <param name="message">The description of what happened.</param>
public sealed class KnowrithmPermissionException(string message) : KnowrithmApiException(HttpStatusCode.Forbidden, message);
