using System.Net;
using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A background task ended badly, or is gone.</summary>
/// <param name="operationId">The task.</param>
/// <param name="message">What happened.</param>
/// <param name="innerException">What caused it.</param>
public sealed class KnowrithmOperationException(string operationId, string message, Exception? innerException = null) : KnowrithmException(message, innerException)
{
    /// <summary>The task.</summary>
    public string OperationId { get; } = operationId;

    /// <summary>The state it ended in.</summary>
    public OperationStatus Status { get; set; }

    /// <summary>The status that the work would have had as a direct call, where the task says (<c>http_status</c>), or 404 when the task is gone.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    /// <summary>The server's code, where it gives one.</summary>
    public string? Code { get; set; }

    /// <summary>The server's details, whatever their form.</summary>
    public JsonElement? Details { get; set; }

    /// <summary>The task's last answer, cut at 16 KB.</summary>
    public string? RawBody { get; set; }
}
