using System.Net;
using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>Knowrithm answered with an error. The subclasses tell the common ones apart.</summary>
/// <param name="statusCode">The answer's status.</param>
/// <param name="message">What happened.</param>
public class KnowrithmApiException(HttpStatusCode statusCode, string message) : KnowrithmException(message)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    /// <summary>The answer's status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>The server's code, for example <c>AUTH_001</c>; null where it gives none.</summary>
    public string? Code { get; set; }

    /// <summary>The server's details, whatever their form.</summary>
    public JsonElement? Details { get; set; }

    /// <summary>What is wrong with which field of the request, by its name on the wire.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldErrors { get; set; } = None;

    /// <summary>The id to quote to Knowrithm's support, where the server gives one.</summary>
    public string? RequestId { get; set; }

    /// <summary>The answer's body, cut at 16 KB.</summary>
    public string? RawBody { get; set; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Whether the same call may succeed later: 408, 429 and 5xx but 501 and 505.</summary>
    public bool IsTransient => (int)StatusCode is 408 or 429 or (>= 500 and not 501 and not 505);
}
