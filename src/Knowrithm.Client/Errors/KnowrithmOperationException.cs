using System.Net;
using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>The exception for a background task that failed, was cancelled, or is no longer known to the server.</summary>
public sealed class KnowrithmOperationException : KnowrithmException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="operationId">The task.</param>
    /// <param name="message">The description of what happened.</param>
    /// <param name="innerException">The cause.</param>
    public KnowrithmOperationException(string operationId, string message, Exception? innerException = null)
        : base(message, innerException) => base.OperationId = operationId;

    /// <summary>The task.</summary>
    public new string OperationId => base.OperationId ?? "";

    /// <summary>The final status.</summary>
    public OperationStatus Status { get; set; }

    /// <summary>The status that the work would have had as a direct call, where the task says it (<c>http_status</c>), or 404 when the task has gone.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>The server's error code, where it sends one.</summary>
    public string? Code { get; set; }

    /// <summary>The server's details, whatever their form.</summary>
    public JsonElement? Details { get; set; }

    /// <summary>The last response about the task, cut at 16 KB.</summary>
    public string? RawBody { get; set; }
}
