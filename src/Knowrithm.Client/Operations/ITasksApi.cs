using Refit;

namespace Knowrithm.Client;

/// <summary>The status of background tasks. Most callers want <see cref="Operation{T}"/> instead, which polls by itself.</summary>
[PathPrefix("/api/v1")]
public interface ITasksApi
{
    /// <summary>Gets the status of a task. The route is in no Swagger file; the vendor's clients all use it.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="taskId">The task, from an acknowledgement.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the task does not exist or has been deleted.</exception>
    [Get("/tasks/{taskId}/status")]
    Task<KnowrithmTask> GetTaskStatusAsync(string taskId, CancellationToken cancellationToken = default);
}
