namespace Knowrithm.Client.Events;

/// <summary>A step of a pass, or a webhook: what it found, and where the feed then stands. A store commits all of it, or nothing.</summary>
public sealed class ChangeCommit
{
    /// <summary>Gets the list.</summary>
    public required string List { get; init; }

    /// <summary>
    /// Gets the checkpoint, with the version that was read and the text to write; the store writes the next version. Null for a webhook, which does not
    /// move the feed: when all of its <see cref="Changes"/> were appended before, it was told before, and nothing is written.
    /// </summary>
    public ChangeCheckpoint? Checkpoint { get; init; }

    /// <summary>Gets the number of the pass.</summary>
    public long Pass { get; init; }

    /// <summary>
    /// Gets the states to write, each on the condition that it still has the version that was read. A step that names one twice is refused. Of the stored
    /// <see cref="ChangeState.Pass"/> and that of the write, the greater one stays: the item may have been found since it was read.
    /// </summary>
    public IReadOnlyList<ChangeStateWrite> States { get; init; } = [];

    /// <summary>
    /// Gets the keys of items of the list that this step found as they are in the store: only their <see cref="ChangeState.Pass"/> is set, without a new
    /// version.
    /// </summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Gets the changes, in order.</summary>
    public IReadOnlyList<KnowrithmChange> Changes { get; init; } = [];

    /// <summary>Gets whether nothing is written when none of the changes is new.</summary>
    internal bool IsOnlyItsChanges => Checkpoint is null && Changes.Count > 0;
}
