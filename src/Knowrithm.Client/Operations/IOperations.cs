namespace Knowrithm.Client;

/// <summary>Operations that were started elsewhere: in another process, or before a restart.</summary>
public interface IOperations
{
    /// <summary>Takes up an operation by its id. Nothing is sent until you wait or look.</summary>
    /// <param name="operationId">The task's id, from <see cref="Operation{T}.Id"/>.</param>
    /// <typeparam name="T">What it ends with: the same type as the method that started it.</typeparam>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="NotSupportedException">No method starts operations of this type.</exception>
    Operation<T> Resume<T>(string operationId);
}
