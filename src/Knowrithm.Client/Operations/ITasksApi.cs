using Refit;

namespace Knowrithm.Client;

/// <summary>The state of what the server does in the background. Most callers want <see cref="Operation{T}"/> instead, which asks by itself.</summary>
[PathPrefix("/api/v1")]
public interface ITasksApi
{
    /// <summary>The state of one task. The route is in no Swagger file; the vendor's clients all use it. Retried: it only reads.</summary>
    /// <param name="taskId">The task, from an acknowledgement.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such task, or no longer.</exception>
    [Get("/tasks/{taskId}/status")]
    Task<KnowrithmTask> GetTaskStatusAsync(string taskId, CancellationToken cancellationToken = default);
}
