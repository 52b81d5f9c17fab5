using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The status of a background task. Knowrithm uses several words for one status; <see cref="IsCompleted"/>, <see cref="IsSuccess"/>
/// and <see cref="IsFailure"/> recognize all of them.
/// </summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<OperationStatus>))]
public readonly partial record struct OperationStatus : IOpenEnum<OperationStatus>
{
    private static readonly FrozenSet<string> Successes = FrozenSet.ToFrozenSet(
        ["success", "succeeded", "successful", "completed", "complete", "finished", "done"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Failures = FrozenSet.ToFrozenSet(
        ["failure", "failed", "error", "rejected", "cancelled", "canceled", "revoked", "timeout"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Waiting to start.</summary>
    public static partial OperationStatus Pending { get; }

    /// <summary>Running.</summary>
    public static partial OperationStatus Started { get; }

    /// <summary>Succeeded.</summary>
    public static partial OperationStatus Success { get; }

    /// <summary>Failed.</summary>
    public static partial OperationStatus Failure { get; }

    /// <summary>Cancelled.</summary>
    public static partial OperationStatus Cancelled { get; }

    /// <summary>Whether the task ended, successfully or not. False for an unknown status.</summary>
    public bool IsCompleted => IsSuccess || IsFailure;

    /// <summary>Whether the task succeeded: <c>success</c>, <c>succeeded</c>, <c>completed</c>, <c>complete</c>, <c>finished</c> or <c>done</c>.</summary>
    public bool IsSuccess => Successes.Contains(Value);

    /// <summary>
    /// Whether the task failed: <c>failure</c>, <c>failed</c>, <c>error</c>, <c>rejected</c>, <c>cancelled</c>, <c>revoked</c> or <c>timeout</c>.
    /// </summary>
    public bool IsFailure => Failures.Contains(Value);
}
