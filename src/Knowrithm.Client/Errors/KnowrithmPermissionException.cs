using System.Net;

namespace Knowrithm.Client;

/// <summary>The credentials are good, but do not allow this (403): a scope or a role is missing.</summary>
/// <param name="message">What happened.</param>
public sealed class KnowrithmPermissionException(string message) : KnowrithmApiException(HttpStatusCode.Forbidden, message);
