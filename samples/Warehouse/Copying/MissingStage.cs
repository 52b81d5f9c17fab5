using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>
/// What the copy has, and neither the list nor the deleted list showed: asked for one by one. For leads and agents this is the only way to learn that
/// they are gone. What answers was restored or moved while the list was walked: the next pass meets it.
/// </summary>
internal sealed class MissingStage(string table, Func<string, CancellationToken, Task> ask, WarehouseFile file, CopyOptions options)
{
    public async Task RunAsync(SyncState state, Saved saved, CancellationToken cancellationToken)
    {
        while (Next() is { Count: > 0 } ids)
        {
            var gone = new List<string>();
            await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken },
                async (id, token) =>
            {
                try
                {
                    await ask(id, token);
                }
                catch (KnowrithmNotFoundException)
                {
                    lock (gone) gone.Add(id);
                }
            });
            file.Commit($"missing {table} {ids[0]}", () =>
            {
                if (gone.Count > 0) file.Execute($"UPDATE {table} SET deleted_at = $now, changed_pass = $pass WHERE id IN (SELECT unnest($ids))",
                    ("now", options.TimeProvider.GetUtcNow()), ("pass", state.Pass), ("ids", gone));
                Seen.Add(file, table, ids);
            });
            saved(state, Written.Nothing with { Deleted = gone.Count });
        }

        var next = state.Stage == Stage.MissingConversations ? Finished(state) : state with { Stage = state.Stage + 1 };
        file.Commit($"missing {table} end", () => next.Save(file));
        saved(next, Written.Nothing);
    }

    private List<string> Next() =>
        file.Ids($"SELECT id FROM {table} WHERE deleted_at IS NULL AND id NOT IN (SELECT id FROM sync_seen WHERE kind = $kind) ORDER BY 1 LIMIT 100",
            ("kind", table));

    /// <summary>By the server's clock where it is behind this one.</summary>
    private SyncState Finished(SyncState state)
    {
        var newest = file.Query("SELECT max(updated_at) FROM conversations", static reader => SyncState.Time(reader, 0))[0];
        return state with { Stage = Stage.Idle, StartedAt = null, Watermark = newest < state.StartedAt ? newest : state.StartedAt };
    }
}
