using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What an operation needs of its client.</summary>
internal sealed record OperationRuntime(ITasksApi Tasks, KnowrithmClientOptions Options)
{
    /// <summary>What the request held: its task may repeat it.</summary>
    public SecretMask Mask { get; init; } = SecretMask.None;
}
