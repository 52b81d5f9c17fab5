namespace Knowrithm.Client.Events;

/// <summary>
/// A store of what the change feed knows: a state for each item and a checkpoint for each list. The stores of events implement it, so that states and the
/// events that they caused are one commit. An exception means that the store is unavailable; nothing that threw has happened, or it is safe to repeat. All
/// methods may be called by many instances and threads at once.
/// </summary>
/// <remarks>
/// What an implementation must keep: a commit is written as a whole or not at all; it is refused when the checkpoint or a state has another version than
/// the one that was read; one holder has a lease at a time, by the store's clock; owners are isolated from each other. The contract tests of this
/// repository check each.
/// </remarks>
public interface IChangeStore
{
    /// <summary>Gets whether states survive the process.</summary>
    bool IsDurable { get; }

    /// <summary>Creates or checks what the store needs. Called before anything else, and again until it succeeds.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Takes or renews a lease, which only one holder has at a time; or gives it back.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="name">The lease.</param>
    /// <param name="holder">Who takes it.</param>
    /// <param name="duration">For how long from now; zero gives it back.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when another holder has it.</returns>
    ValueTask<bool> LeaseAsync(EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Reads a checkpoint.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="name">The list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<ChangeCheckpoint> ReadCheckpointAsync(EventOwner owner, string name, CancellationToken cancellationToken);

    /// <summary>Reads states, those that exist.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="list">The list.</param>
    /// <param name="keys">The keys, 1000 at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<ChangeState>> FindStatesAsync(EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>Reads states of items that were not deleted and that no pass since the stated one has found, ordered by their key.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="list">The list.</param>
    /// <param name="pass">The pass; states whose pass is less are read.</param>
    /// <param name="after">The key after which to go on; null for the beginning.</param>
    /// <param name="count">The greatest number.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<ChangeState>> ListStatesAsync(
        EventOwner owner, string list, long pass, string? after, int count, CancellationToken cancellationToken);

    /// <summary>Counts the states of items that were not deleted, and those of them whose pass is less than the stated one.</summary>
    /// <param name="owner">Whose they are.</param>
    /// <param name="list">The list.</param>
    /// <param name="pass">The pass.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<ChangeCounts> CountStatesAsync(EventOwner owner, string list, long pass, CancellationToken cancellationToken);

    /// <summary>
    /// Commits a step of a pass: checkpoint, states, and the events of its changes with a row for each registered handler that takes it. An event whose key
    /// was appended before is left out, and the rest is committed.
    /// </summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="commit">The step.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<ChangeCommitResult> CommitChangesAsync(EventOwner owner, ChangeCommit commit, CancellationToken cancellationToken);
}
