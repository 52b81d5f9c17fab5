using System.Net;
using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The exception for an error response of Knowrithm. The subclasses distinguish the common ones.</summary>
/// <param name="statusCode">The response's status.</param>
/// <param name="message">The description of what happened.</param>
public class KnowrithmApiException(HttpStatusCode statusCode, string message) : KnowrithmException(message)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    /// <summary>The response's status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>The server's error code, for example <c>AUTH_001</c>; null where it sends none.</summary>
    public string? Code { get; set; }

    /// <summary>The server's details, whatever their form.</summary>
    public JsonElement? Details { get; set; }

    /// <summary>The invalid fields of the request, by their name on the wire, and what is wrong with them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldErrors { get; set; } = None;

    /// <summary>The id to quote to Knowrithm's support, where the server sends one.</summary>
    public string? RequestId { get; set; }

    /// <summary>The response's body, cut at 16 KB.</summary>
    public string? RawBody { get; set; }

    /// <summary>The time that the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Whether the same call may succeed later: 408, 429 and 5xx except 501 and 505.</summary>
    public bool IsTransient => (int)StatusCode is 408 or 429 or (>= 500 and not 501 and not 505);
}
