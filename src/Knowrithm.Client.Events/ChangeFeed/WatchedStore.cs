using System.Threading.Channels;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>A store whose commits wait until the change has been handled: when the next one is requested.</summary>
internal sealed class WatchedStore(IChangeStore store) : IChangeStore
{
    private readonly Channel<(KnowrithmEvent Event, TaskCompletionSource Handled)> _changes =
        Channel.CreateUnbounded<(KnowrithmEvent, TaskCompletionSource)>();

    public ChannelReader<(KnowrithmEvent Event, TaskCompletionSource Handled)> Changes => _changes.Reader;

    public bool IsDurable => store.IsDurable;

    public void End(Exception? error) => _changes.Writer.TryComplete(error);

    public ValueTask PrepareAsync(CancellationToken cancellationToken) => store.PrepareAsync(cancellationToken);

    public ValueTask<bool> LeaseAsync(EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken cancellationToken) =>
        store.LeaseAsync(owner, name, holder, duration, cancellationToken);

    public ValueTask<ChangeCheckpoint> ReadCheckpointAsync(EventOwner owner, string name, CancellationToken cancellationToken) =>
        store.ReadCheckpointAsync(owner, name, cancellationToken);

    public ValueTask<IReadOnlyList<ChangeState>> FindStatesAsync(
        EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        store.FindStatesAsync(owner, list, keys, cancellationToken);

    public ValueTask<IReadOnlyList<ChangeState>> ListStatesAsync(
        EventOwner owner, string list, long pass, string? after, int count, CancellationToken cancellationToken) =>
        store.ListStatesAsync(owner, list, pass, after, count, cancellationToken);

    public ValueTask<ChangeCounts> CountStatesAsync(EventOwner owner, string list, long pass, CancellationToken cancellationToken) =>
        store.CountStatesAsync(owner, list, pass, cancellationToken);

    public async ValueTask<ChangeCommitResult> CommitChangesAsync(EventOwner owner, ChangeCommit commit, CancellationToken cancellationToken)
    {
        foreach (var change in commit.Changes)
        {
            var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await _changes.Writer.WriteAsync((change.Event, handled), cancellationToken);
            await handled.Task.WaitAsync(cancellationToken);
        }
        // Nothing handles events of this store: they are not kept.
        return await store.CommitChangesAsync(
            owner, new() { List = commit.List, Checkpoint = commit.Checkpoint, Pass = commit.Pass, States = commit.States, Seen = commit.Seen },
            cancellationToken);
    }
}
