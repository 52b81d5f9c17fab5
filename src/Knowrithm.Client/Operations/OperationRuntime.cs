using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What an operation needs of its client.</summary>
internal sealed record OperationRuntime(ITasksApi Tasks, KnowrithmClientOptions Options)
{
    /// <summary>The secrets of the request: its task may repeat them.</summary>
    public SecretMask Mask { get; init; } = SecretMask.None;
}
