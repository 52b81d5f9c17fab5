using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Steps of the change feed by chance, on few items of two lists, and what the store must know after them.</summary>
internal sealed class RedisChangeSteps(RedisEventStore store, EventOwner owner, Random random)
{
    private static readonly string[] Lists = ["leads", "conversations: all"];
    private static readonly string[] Keys = ["s0", "s1", "s2", "s3", "s4"];

    private readonly Dictionary<(string List, string Key), ChangeState> _states = [];
    private readonly Dictionary<string, ChangeCheckpoint> _checkpoints =
        Lists.ToDictionary(static list => list, static list => new ChangeCheckpoint(list, 0, null));
    private long _pass = 8;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <returns>What was done, for whoever reads of a failure.</returns>
    public async Task<string> NextAsync(Func<string> nextKey)
    {
        if (random.Next(4) == 0) _pass++;
        var (list, isStale) = (Lists[random.Next(2)], false);
        var writes = new List<ChangeStateWrite>();
        foreach (var key in Some())
        {
            var place = (List: random.Next(5) == 0 ? Lists[random.Next(2)] : list, Key: key);
            var isOther = random.Next(12) == 0;
            isStale |= isOther;
            var known = _states.GetValueOrDefault(place) ?? new() { Key = key };
            writes.Add(new(place.List, known with
            {
                Version = known.Version + (isOther ? random.Next(2) * 2 - 1 : 0),
                Pass = random.Next(4) == 0 ? known.Pass : _pass,
                IsGone = random.Next(3) == 0,
                Data = Bytes(random.Next(3) * 20),
            }));
        }
        var seen = Some().Except(writes.Where(write => write.List == list).Select(static write => write.State.Key)).ToList();
        var checkpoint = random.Next(3) == 0 ? null : _checkpoints[list] with { Text = $"{{\"at\":{random.Next()}}}" };
        if (checkpoint is not null && random.Next(12) == 0) (checkpoint, isStale) = (checkpoint with { Version = checkpoint.Version + 1 }, true);
        var changes = writes.Select(write => Change(nextKey(), write.State.Key)).ToList();
        // The same twice in one step.
        if (changes.Count > 0) changes.Add(changes[0]);

        var result = await store.CommitChangesAsync(
            owner, new() { List = list, Checkpoint = checkpoint, Pass = _pass, States = writes, Seen = seen, Changes = changes }, Cancel);

        Assert.Equal(new(!isStale, isStale ? 0 : writes.Count), result);
        if (isStale) return "a step that comes too late";
        if (checkpoint is not null) _checkpoints[list] = checkpoint with { Version = checkpoint.Version + 1 };
        foreach (var (of, state) in writes) _states[(of, state.Key)] = state with { Version = state.Version + 1 };
        foreach (var key in seen)
            if (_states.TryGetValue((list, key), out var known)) _states[(list, key)] = known with { Pass = _pass };
        return $"step {_pass} of {list}: {writes.Count} changed, {seen.Count} seen";
    }

    public void Erase(string subject)
    {
        foreach (var list in Lists)
            if (_states.TryGetValue((list, subject), out var known) && (!known.IsGone || !known.Data.IsEmpty))
                _states[(list, subject)] = known with { Version = known.Version + 1, IsGone = true, Data = default };
    }

    public async Task CheckAsync()
    {
        foreach (var list in Lists)
        {
            Assert.Equal(_checkpoints[list], await store.ReadCheckpointAsync(owner, list, Cancel));
            var known = _states.Where(one => one.Key.List == list).Select(static one => one.Value)
                .OrderBy(static one => one.Key, StringComparer.Ordinal).ToList();
            Assert.Equal(known.Select(Text), (await store.FindStatesAsync(owner, list, Keys, Cancel)).Select(Text));
            foreach (var pass in new[] { 0, _pass - 1, _pass, long.MaxValue })
            {
                var present = known.Where(static one => !one.IsGone).ToList();
                var unseen = present.Where(one => one.Pass < pass).ToList();
                Assert.Equal(new(present.Count, unseen.Count), await store.CountStatesAsync(owner, list, pass, Cancel));
                var listed = new List<ChangeState>();
                while (await store.ListStatesAsync(owner, list, pass, listed.LastOrDefault()?.Key, 2, Cancel) is { Count: > 0 } page) listed.AddRange(page);
                Assert.Equal(unseen.Select(Text), listed.Select(Text));
            }
        }
    }

    private static string Text(ChangeState state) => $"{state.Key} {state.Version} {state.Pass} {state.IsGone} {Convert.ToHexString(state.Data.Span)}";

    private static KnowrithmChange Change(string key, string subject) => new()
    {
        Event = new LeadCreated(),
        Stored = new() { Key = key, Type = "lead.created", Subject = subject, Body = "x"u8.ToArray(), Source = EventSource.ChangeFeed },
    };

    private List<string> Some() => [.. Keys.Where(_ => random.Next(3) == 0)];

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
