namespace Knowrithm.Client.Events;

/// <summary>The result of a commit.</summary>
/// <param name="IsCommitted">
/// Whether it was committed. False when the checkpoint or a state has another version than the one that was read; nothing has changed then.
/// </param>
/// <param name="Appended">The number of events that were appended; the others were in the store before.</param>
public readonly record struct ChangeCommitResult(bool IsCommitted, int Appended);
