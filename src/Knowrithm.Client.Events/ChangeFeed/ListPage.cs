using System.Collections.Concurrent;

namespace Knowrithm.Client.Events;

/// <summary>Takes a page of items: decides what each means, and commits it.</summary>
internal sealed class ListPage<T>(FeedSource<T> source, FeedRun run, MessagePass? messages, ListDecider<T> decider, ListCheckpoint at)
    where T : ApiObject
{
    private const int Tries = 20;

    private readonly ListStep<T> _step = new(source, run, messages, at);

    /// <summary>Whether this pass has met the item.</summary>
    public async ValueTask<bool> IsSeenAsync(T item, CancellationToken token) => source.IdOf(item) is { Length: > 0 } id
        && (await run.FindAsync(source.List, [source.KeyOf(id)], token)).Values.Any(state => state.Pass == at.Position.Pass);

    /// <param name="page">The items.</param>
    /// <param name="next">Where the list stands after it.</param>
    /// <param name="token">Cancels it.</param>
    /// <param name="isRead">Whether each item was read by itself.</param>
    /// <returns>Whether all of it was known, and older than what the last pass covered.</returns>
    public async Task<bool> TakeAsync(IReadOnlyList<T> page, FeedPosition next, CancellationToken token, bool isRead = false)
    {
        var items = page.Where(item => source.IdOf(item).Length > 0).GroupBy(source.IdOf, StringComparer.Ordinal).Select(static same => same.Last()).ToList();
        for (var i = 0; i < Tries; i++)
        {
            // Read again after a refusal: what has changed the state may have changed the item.
            var read = new ConcurrentDictionary<string, T?>(StringComparer.Ordinal);
            if (isRead && i == 0)
                foreach (var item in items) read[source.IdOf(item)] = item;
            var position = at.Position;
            var states = await run.FindAsync(source.List, [.. items.Select(item => source.KeyOf(source.IdOf(item)))], token);
            var decisions = Decide(items, states, read, position);
            if (decisions.Where(static one => one.NeedsReading).Select(static one => one.Item).ToList() is { Count: > 0 } unclear)
            {
                await ReadAsync(unclear, read, token);
                decisions = Decide(items, states, read, position);
            }
            if (!await _step.CommitAsync(decisions, states, next, token)) continue;
            return decisions.TrueForAll(one => !one.Differs && !one.IsDeferred && source.UpdatedAt(one.Item) < position.Watermark - run.Overlap);
        }
        throw new FeedTakenException();
    }

    /// <summary>Whether there is an item of that id, and the item where a route shows it.</summary>
    public async Task<(bool Exists, T? Item)> TryReadAsync(string id, CancellationToken token)
    {
        try
        {
            if (source.GetAsync is { } get) return (true, await run.CallAsync(c => get(id, c), token));
            await run.CallAsync(async c =>
            {
                await source.ProbeAsync!(id, c);
                return true;
            }, token);
            return (true, null);
        }
        catch (KnowrithmNotFoundException)
        {
            return (false, null);
        }
    }

    private List<FeedDecision<T>> Decide(
        List<T> items, Dictionary<string, ChangeState> states, ConcurrentDictionary<string, T?> read, FeedPosition position)
    {
        var decisions = new List<FeedDecision<T>>(items.Count);
        foreach (var item in items)
        {
            var isRead = read.TryGetValue(source.IdOf(item), out var own);
            // Gone between the list and its own route: the next pass finds out.
            if (isRead && own is null) continue;
            decisions.Add(decider.Decide(own ?? item, states.GetValueOrDefault(source.KeyOf(source.IdOf(item))), position, isRead));
        }
        return decisions;
    }

    private async Task ReadAsync(List<T> items, ConcurrentDictionary<string, T?> read, CancellationToken token)
    {
        if (source.GetAsync is not null || source.ProbeAsync is not null)
        {
            var atOnce = new ParallelOptions { MaxDegreeOfParallelism = run.Options.Concurrency, CancellationToken = token };
            await Parallel.ForEachAsync(items, atOnce, async (item, cancel) => read[source.IdOf(item)] =
                await TryReadAsync(source.IdOf(item), cancel) is { Exists: true } found ? found.Item ?? item : null);
            return;
        }
        // It is back, unless the list is an old version of itself.
        var deleted = await ListDeletedAsync(token);
        foreach (var item in items) read[source.IdOf(item)] = deleted?.Contains(source.IdOf(item)) == true ? null : item;
    }

    /// <returns>Null where the key may not see it.</returns>
    public async Task<HashSet<string>?> ListDeletedAsync(CancellationToken token) =>
        source.ListDeletedAsync is { } list && await run.TryCallAsync($"deleted {source.List}", c => list(c), token) is { } page
            ? page.Select(source.IdOf).Where(static id => id.Length > 0).ToHashSet(StringComparer.Ordinal) : null;
}
