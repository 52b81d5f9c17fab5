namespace Knowrithm.Client;

/// <summary>The operations that were started elsewhere: in another process, or before a restart.</summary>
public interface IOperations
{
    /// <summary>Resumes an operation by its id. Nothing is sent until you wait or poll.</summary>
    /// <param name="operationId">The task's id, from <see cref="Operation{T}.Id"/>.</param>
    /// <typeparam name="T">The type of the result: the same as of the method that started it.</typeparam>
    /// <exception cref="ArgumentException">Thrown when the id is empty.</exception>
    /// <exception cref="NotSupportedException">Thrown when no method starts operations of this type.</exception>
    Operation<T> Resume<T>(string operationId);
}
