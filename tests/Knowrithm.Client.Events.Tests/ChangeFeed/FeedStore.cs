using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A store in memory that writes down what was appended, in order, and fails when the test says so.</summary>
internal sealed class FeedStore(FakeTimeProvider time, bool isDurable = true) : IChangeStore
{
    private readonly HashSet<(EventOwner, string)> _keys = [];

    public MemoryEventStore Inner { get; } = new(time);

    public List<KnowrithmEvent> Events { get; } = [];

    public int Commits { get; private set; }

    /// <summary>Is called with the number of the commit, before and after it.</summary>
    public Action<int>? Before { get; set; }

    public Action<int>? After { get; set; }

    public bool IsDurable => isDurable;

    public ValueTask PrepareAsync(CancellationToken cancellationToken) => Inner.PrepareAsync(cancellationToken);

    public ValueTask<bool> LeaseAsync(EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken cancellationToken) =>
        Inner.LeaseAsync(owner, name, holder, duration, cancellationToken);

    public ValueTask<ChangeCheckpoint> ReadCheckpointAsync(EventOwner owner, string name, CancellationToken cancellationToken) =>
        Inner.ReadCheckpointAsync(owner, name, cancellationToken);

    public ValueTask<IReadOnlyList<ChangeState>> FindStatesAsync(
        EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        Assert.InRange(keys.Count, 1, 1000);
        return Inner.FindStatesAsync(owner, list, keys, cancellationToken);
    }

    public ValueTask<IReadOnlyList<ChangeState>> ListStatesAsync(
        EventOwner owner, string list, long pass, string? after, int count, CancellationToken cancellationToken) =>
        Inner.ListStatesAsync(owner, list, pass, after, count, cancellationToken);

    public ValueTask<ChangeCounts> CountStatesAsync(EventOwner owner, string list, long pass, CancellationToken cancellationToken) =>
        Inner.CountStatesAsync(owner, list, pass, cancellationToken);

    public async ValueTask<ChangeCommitResult> CommitChangesAsync(EventOwner owner, ChangeCommit commit, CancellationToken cancellationToken)
    {
        Commits++;
        Before?.Invoke(Commits);
        var result = await Inner.CommitChangesAsync(owner, commit, cancellationToken);
        if (result.IsCommitted)
            foreach (var change in commit.Changes)
                if (_keys.Add((owner, change.Stored.Key))) Events.Add(change.Event);
        After?.Invoke(Commits);
        return result;
    }
}
