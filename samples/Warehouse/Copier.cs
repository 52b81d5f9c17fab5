using Knowrithm.Client;
using Knowrithm.Client.Events;

namespace Acme.Warehouse;

/// <summary>
/// Brings the copy up to date with the change feed. A pass reads the whole lists, writes what differs, and fetches the messages of conversations that may have
/// more. Whenever it stops, for whatever reason, the next run goes on where it stopped.
/// </summary>
internal sealed class Copier(IKnowrithmClient client, WarehouseFile file, Action<ChangeFeedOptions>? configure = null, TimeProvider? time = null) : IDisposable
{
    private readonly WarehouseStore _store = new(file, time ?? TimeProvider.System);

    /// <summary>What this run has written so far.</summary>
    public Written Written => _store.Written;

    /// <summary>Finishes the pass that was interrupted, or runs a new one.</summary>
    /// <returns>What this run wrote.</returns>
    /// <exception cref="ChangeFeedStoppedException">The file is another account's copy.</exception>
    public async Task<Written> RunPassAsync(Action<ChangeFeedProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var passes = _store.Begin();
        await client.CopyChangesAsync(_store, Configure, progress is null ? null : new Reporter(progress), time, cancellationToken);
        file.Commit("pass", () => (passes with { Finished = passes.Finished + 1 }).Save(file));
        return Written;
    }

    public void Dispose() => _store.Dispose();

    private void Configure(ChangeFeedOptions feed)
    {
        feed.Lists = ChangeFeedLists.Agents | ChangeFeedLists.Leads | ChangeFeedLists.Conversations | ChangeFeedLists.Messages;
        feed.StartFrom = ChangeFeedStart.Beginning;
        feed.IncludeActivity = true;
        feed.QuotaShare = 1;
        // Each pass reads all of the lists: what was deleted is to be known after the next one.
        feed.FullInterval = TimeSpan.FromTicks(1);
        // A deletion only marks a row, and a later pass can take it back.
        feed.MaxVanishedShare = 1;
        configure?.Invoke(feed);
    }

    // Progress<T> would report on another thread, after the pass has ended.
    private sealed class Reporter(Action<ChangeFeedProgress> report) : IProgress<ChangeFeedProgress>
    {
        public void Report(ChangeFeedProgress value) => report(value);
    }
}
