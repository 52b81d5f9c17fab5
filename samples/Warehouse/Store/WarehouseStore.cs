using Knowrithm.Client.Events;

namespace Acme.Warehouse;

/// <summary>
/// What the change feed knows, in the file that the copy is in. A step of a pass and the rows that it brings are one transaction, so neither is ever ahead.
/// </summary>
internal sealed class WarehouseStore(WarehouseFile file, TimeProvider time) : IChangeStore, IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, StateTable> _states = WarehouseFile.Tables.ToDictionary(static list => list, list => new StateTable(file, list));
    private readonly Dictionary<string, ChangeCheckpoint> _checkpoints = [];
    private readonly ChangedRows _rows = new(file);
    private long _pass;
    private readonly Dictionary<string, (string Holder, DateTimeOffset Since, TimeSpan Duration)> _leases = [];

    public Written Written { get; private set; } = Written.Nothing;

    public bool IsDurable => true;

    /// <summary>Begins to count.</summary>
    public Passes Begin()
    {
        var passes = Passes.Load(file);
        (_pass, Written) = (passes.Finished + 1, Written.Nothing);
        return passes;
    }

    public ValueTask PrepareAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    // One process at a time can have the file open, so who is copying is nothing to write down.
    public ValueTask<bool> LeaseAsync(EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_leases.TryGetValue(name, out var held))
            {
                // The clock was set back: from now on it lasts for no longer than it was to last.
                if (held.Since > now) _leases[name] = held = held with { Since = now };
                if (held.Holder != holder && now < held.Since + held.Duration) return ValueTask.FromResult(false);
            }
            if (duration > TimeSpan.Zero) _leases[name] = (holder, now, duration);
            else _leases.Remove(name);
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask<ChangeCheckpoint> ReadCheckpointAsync(EventOwner owner, string name, CancellationToken cancellationToken)
    {
        lock (_gate) return ValueTask.FromResult(Checkpoint(name));
    }

    public ValueTask<IReadOnlyList<ChangeState>> FindStatesAsync(
        EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        lock (_gate) return ValueTask.FromResult(_states[list].Find(keys));
    }

    public ValueTask<IReadOnlyList<ChangeState>> ListStatesAsync(
        EventOwner owner, string list, long pass, string? after, int count, CancellationToken cancellationToken)
    {
        lock (_gate) return ValueTask.FromResult(_states[list].List(pass, after, count));
    }

    public ValueTask<ChangeCounts> CountStatesAsync(EventOwner owner, string list, long pass, CancellationToken cancellationToken)
    {
        lock (_gate) return ValueTask.FromResult(_states[list].Count(pass));
    }

    public ValueTask<ChangeCommitResult> CommitChangesAsync(EventOwner owner, ChangeCommit commit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Whoever else writes waits at the gate: what is so here is so in the transaction.
            if (commit.Checkpoint is { } at && Checkpoint(at.Name).Version != at.Version) return ValueTask.FromResult(new ChangeCommitResult(false, 0));
            var lists = commit.States.GroupBy(static one => one.List).Select(one => (Table: _states[one.Key], States: one.Select(static s => s.State).ToList()))
                .ToList();
            if (!lists.TrueForAll(static one => one.Table.IsCurrent(one.States))) return ValueTask.FromResult(new ChangeCommitResult(false, 0));
            Written += Write(commit, lists);
            return ValueTask.FromResult(new ChangeCommitResult(true, commit.Changes.Count));
        }
    }

    public void Dispose() => _rows.Dispose();

    private Written Write(ChangeCommit commit, List<(StateTable Table, List<ChangeState> States)> lists)
    {
        var written = Written.Nothing;
        try
        {
            file.Commit(commit.List, () =>
            {
                foreach (var (table, states) in lists) table.Write(states);
                if (commit.Seen.Count > 0) _states[commit.List].See(commit.Seen, commit.Pass);
                written = _rows.Write(commit.Changes, _pass);
                if (commit.Checkpoint is { } next) Save(next);
            });
            return written;
        }
        catch
        {
            foreach (var table in _states.Values) table.Forget();
            _checkpoints.Clear();
            throw;
        }
    }

    private ChangeCheckpoint Checkpoint(string name)
    {
        if (_checkpoints.TryGetValue(name, out var recent)) return recent;
        var found = file.Query("SELECT version, position FROM sync_checkpoints WHERE name = $name",
            reader => new ChangeCheckpoint(name, reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1)), ("name", name));
        return _checkpoints[name] = found is [var one] ? one : new(name, 0, null);
    }

    private void Save(ChangeCheckpoint next)
    {
        file.Execute(next.Version == 0 ? "INSERT INTO sync_checkpoints VALUES ($name, $version, $position)"
            : "UPDATE sync_checkpoints SET version = $version, position = $position WHERE name = $name",
            ("name", next.Name), ("version", next.Version + 1), ("position", next.Text));
        _checkpoints[next.Name] = next with { Version = next.Version + 1 };
    }
}
