using System.Diagnostics.CodeAnalysis;

namespace Knowrithm.Client.Events;

/// <summary>Where this run stands in a list, and the only way to move on: each step is one commit.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore's handle is never asked for, so there is nothing to dispose.")]
internal sealed class ListCheckpoint
{
    private readonly FeedRun _run;
    private readonly string _list;
    private readonly SemaphoreSlim _once = new(1);
    private long _version;

    private ListCheckpoint(FeedRun run, string list, ChangeCheckpoint stored) =>
        (_run, _list, _version, Position) = (run, list, stored.Version, FeedPosition.Parse(stored.Text));

    public FeedPosition Position { get; private set; }

    public static async Task<ListCheckpoint> ReadAsync(FeedRun run, string list, CancellationToken token) =>
        new(run, list, await run.ReadAsync(list, token));

    /// <exception cref="FeedTakenException">Another instance has moved on.</exception>
    public async Task MoveAsync(FeedPosition next, CancellationToken token)
    {
        if (!await CommitAsync(next, [], [], [], token)) throw new FeedTakenException();
    }

    /// <returns>False when a state was changed since it was read; read again, and decide again.</returns>
    /// <exception cref="FeedTakenException">Another instance has moved on.</exception>
    public async Task<bool> CommitAsync(
        FeedPosition next, IReadOnlyList<ChangeStateWrite> states, IReadOnlyList<string> seen, IReadOnlyList<KnowrithmChange> changes, CancellationToken token)
    {
        await _once.WaitAsync(token);
        try
        {
            if (_run.CommitsEach && (changes.Count > 1 || next != Position))
            {
                var subjects = changes.Select(static one => EventKey.SubjectOf(one.Event)).ToList();
                for (var i = 0; i < changes.Count; i++)
                {
                    // A step with one change and, at the last of its item, the state; the position stays until all of them are done.
                    var own = subjects.LastIndexOf(subjects[i]) > i ? [] : states.Where(one => one.State.Key == subjects[i]).ToList();
                    if (!await StepAsync(Position, own, [], [changes[i]], token)) return false;
                    states = [.. states.Except(own)];
                }
                changes = [];
            }
            return await StepAsync(next, states, seen, changes, token);
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<bool> StepAsync(
        FeedPosition next, IReadOnlyList<ChangeStateWrite> states, IReadOnlyList<string> seen, IReadOnlyList<KnowrithmChange> changes, CancellationToken token)
    {
        next = next with { MovedAt = _run.Now };
        var commit = new ChangeCommit
        {
            List = _list,
            Checkpoint = new(_list, _version, next.ToString()),
            Pass = next.Pass,
            States = states,
            Seen = seen,
            Changes = changes,
        };
        if (await _run.CommitAsync(commit, token))
        {
            (_version, Position) = (_version + 1, next);
            return true;
        }
        if ((await _run.ReadAsync(_list, token)).Version != _version) throw new FeedTakenException();
        return false;
    }
}
