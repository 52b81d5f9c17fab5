using System.Globalization;
using StackExchange.Redis;

namespace Knowrithm.Client.Events;

internal sealed partial class RedisEventStore
{
    // One script goes over so many states: it holds up all others for a millisecond.
    private const int MostStates = 1000;

    public async ValueTask<bool> LeaseAsync(EventOwner owner, string name, string holder, TimeSpan duration, CancellationToken cancellationToken) =>
        (bool)await _scripts.RunAsync(RedisScript.Lease, owner, cancellationToken,
            name, holder, RedisScripts.Milliseconds(duration > TimeSpan.Zero ? duration : TimeSpan.Zero));

    public async ValueTask<ChangeCheckpoint> ReadCheckpointAsync(EventOwner owner, string name, CancellationToken cancellationToken)
    {
        var reply = await _scripts.RunAsync(RedisScript.ChangesCheckpoint, owner, cancellationToken, name);
        return new(name, (long)reply[0], RedisReply.Text(reply[1]));
    }

    public async ValueTask<IReadOnlyList<ChangeState>> FindStatesAsync(
        EventOwner owner, string list, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0) return [];
        var reply = await _scripts.RunAsync(
            RedisScript.ChangesFind, owner, cancellationToken, [list, .. keys.Select(static key => (RedisValue)key)]);
        return [.. ((RedisResult[])reply!).Select(RedisReply.State)];
    }

    public async ValueTask<IReadOnlyList<ChangeState>> ListStatesAsync(
        EventOwner owner, string list, long pass, string? after, int count, CancellationToken cancellationToken)
    {
        var states = new List<ChangeState>();
        for (var place = after ?? ""; states.Count < count;)
        {
            var reply = await _scripts.RunAsync(
                RedisScript.ChangesList, owner, cancellationToken, list, Text(pass), place, Math.Min(count - states.Count, MostStates), MostStates);
            states.AddRange(((RedisResult[])reply[0]!).Select(RedisReply.State));
            if (RedisReply.Text(reply[1]) is not { } next) break;
            place = next;
        }
        return states;
    }

    public async ValueTask<ChangeCounts> CountStatesAsync(EventOwner owner, string list, long pass, CancellationToken cancellationToken)
    {
        var reply = await _scripts.RunAsync(RedisScript.ChangesCount, owner, cancellationToken, list, Text(pass));
        return new((long)reply[0], (long)reply[1]);
    }

    public async ValueTask<ChangeCommitResult> CommitChangesAsync(EventOwner owner, ChangeCommit commit, CancellationToken cancellationToken)
    {
        var reply = await CommitAsync(!_handlers.IsKnown(owner));
        if ((long)reply[0] < 0)
        {
            await _handlers.RegisterAgainAsync(owner, cancellationToken);
            reply = await CommitAsync(true);
        }
        return new((bool)reply[0], (int)reply[1]);

        Task<RedisResult> CommitAsync(bool mayBeNew) =>
            _scripts.RunAsync(RedisScript.ChangesCommit, owner, cancellationToken, [RedisScripts.Flag(mayBeNew), .. Arguments(commit)]);
    }

    private static IEnumerable<RedisValue> Arguments(ChangeCommit commit) =>
    [
        commit.List, Text(commit.Pass), RedisScripts.Flag(commit.Checkpoint is not null), commit.Checkpoint?.Name ?? "", commit.Checkpoint?.Version ?? 0,
        commit.Checkpoint?.Text ?? "", commit.States.Count, commit.Seen.Count,
        .. commit.States.SelectMany(static one => Arguments(one)),
        .. commit.Seen.Select(static key => (RedisValue)key),
        .. commit.Changes.SelectMany(static one => Arguments(one.Stored)),
    ];

    private static RedisValue[] Arguments(ChangeStateWrite write) =>
    [
        write.List, write.State.Key, write.State.Version, Text(write.State.Pass), RedisScripts.Flag(write.State.IsGone), write.State.Data,
    ];

    private static string Text(long pass) => pass.ToString(CultureInfo.InvariantCulture);
}
