namespace Knowrithm.Client.Events;

public sealed partial class MemoryEventStore
{
    private readonly Dictionary<(EventOwner Owner, string List), Dictionary<string, ChangeState>> _states = [];
    private readonly Dictionary<(EventOwner Owner, string Name), ChangeCheckpoint> _checkpoints = [];
    private readonly Dictionary<(EventOwner Owner, string Name), MemoryLease> _leases = [];

    /// <inheritdoc/>
    public ValueTask<bool> LeaseAsync(EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = Now;
            if (_leases.TryGetValue((owner, name), out var lease))
            {
                if (lease.WrittenAt > now) _leases[(owner, name)] = lease = lease with { Until = now + (lease.Until - lease.WrittenAt), WrittenAt = now };
                if (lease.Holder != holder && lease.Until > now) return new(false);
            }
            if (duration > TimeSpan.Zero) _leases[(owner, name)] = new(holder, now + duration, now);
            else _leases.Remove((owner, name));
        }
        return new(true);
    }

    /// <inheritdoc/>
    public ValueTask<ChangeCheckpoint> ReadCheckpointAsync(EventOwner owner, string name, CancellationToken cancellationToken)
    {
        lock (_gate) return new(Checkpoint(owner, name));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeState>> FindStatesAsync(
        EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate) return new([.. keys.Distinct(StringComparer.Ordinal).Select(key => States(owner, list)?.GetValueOrDefault(key)).OfType<ChangeState>()]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeState>> ListStatesAsync(
        EventOwner owner, string list, long pass, string? after, int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var unseen = States(owner, list)?.Values.Where(state => !state.IsGone && state.Pass < pass && string.CompareOrdinal(state.Key, after) > 0);
            return new([.. (unseen ?? []).OrderBy(static state => state.Key, StringComparer.Ordinal).Take(count)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ChangeCounts> CountStatesAsync(EventOwner owner, string list, long pass, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var present = (States(owner, list)?.Values ?? Enumerable.Empty<ChangeState>()).Where(static state => !state.IsGone).ToArray();
            return new(new ChangeCounts(present.Length, present.Count(state => state.Pass < pass)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<ChangeCommitResult> CommitChangesAsync(EventOwner owner, ChangeCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        lock (_gate)
        {
            if (commit.Checkpoint is { } read && Checkpoint(owner, read.Name).Version != read.Version) return default;
            // One that is written twice is refused as well: the second has not seen the first.
            if (commit.States.DistinctBy(static one => (one.List, one.State.Key)).Count() < commit.States.Count) return default;
            if (commit.States.Any(one => (States(owner, one.List)?.GetValueOrDefault(one.State.Key)?.Version ?? 0) != one.State.Version)) return default;
            if (commit.IsOnlyItsChanges && commit.Changes.All(change => _events.ContainsKey((owner, change.Stored.Key))))
                return new(new ChangeCommitResult(true, 0));
            if (commit.Checkpoint is { } next) _checkpoints[(owner, next.Name)] = next with { Version = next.Version + 1 };
            foreach (var (list, state) in commit.States) Write(owner, list, state);
            if (States(owner, commit.List) is { } known)
                foreach (var key in commit.Seen)
                    if (known.TryGetValue(key, out var seen)) known[key] = seen with { Pass = commit.Pass };
            return new(new ChangeCommitResult(true, commit.Changes.Count(change => Append(owner, change.Stored))));
        }
    }

    private Dictionary<string, ChangeState>? States(EventOwner owner, string list) => _states.GetValueOrDefault((owner, list));

    private ChangeCheckpoint Checkpoint(EventOwner owner, string name) => _checkpoints.GetValueOrDefault((owner, name)) ?? new(name, 0, null);

    private void Write(EventOwner owner, string list, ChangeState state)
    {
        if (States(owner, list) is not { } states) _states[(owner, list)] = states = new(StringComparer.Ordinal);
        // Another step may have found the item since it was read, which is not a new version: the later pass counts.
        var pass = Math.Max(state.Pass, states.GetValueOrDefault(state.Key)?.Pass ?? state.Pass);
        states[state.Key] = state with { Version = state.Version + 1, Pass = pass, Data = state.Data.ToArray() };
    }

    private void EraseStates(EventOwner owner, string key)
    {
        foreach (var ((of, _), states) in _states)
            if (of == owner && states.TryGetValue(key, out var state))
                states[key] = state with { Version = state.Version + 1, IsGone = true, Data = default };
    }

    private readonly record struct MemoryLease(string Holder, DateTimeOffset Until, DateTimeOffset WrittenAt);
}
