using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

internal sealed class Operations(OperationRuntime runtime) : IOperations
{
    public Operation<T> Resume<T>(string operationId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operationId);
        if (!Wire.Shapes.Has(typeof(Operation<T>))) throw new NotSupportedException($"No method starts an operation that ends with {typeof(T).Name}.");
        var operation = new Operation<T>(new TaskAcknowledgement { TaskId = operationId });
        ((IBindable)operation).Bind(runtime);
        return operation;
    }
}
