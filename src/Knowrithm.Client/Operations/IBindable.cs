using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A result that makes further requests: it receives the client that it came from, with that client's credential.</summary>
internal interface IBindable
{
    void Bind(OperationRuntime runtime);
}

/// <summary>What an operation needs of its client.</summary>
internal sealed record OperationRuntime(ITasksApi Tasks, KnowrithmClientOptions Options)
{
    /// <summary>What the request held: its task may repeat it.</summary>
    public SecretMask Mask { get; init; } = SecretMask.None;
}
