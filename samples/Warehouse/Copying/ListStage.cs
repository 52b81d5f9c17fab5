using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>Walks a list and writes what differs.</summary>
internal sealed class ListStage<T>(Table<T> table, Func<int, int, CancellationToken, Task<Page<T>>> list, WarehouseFile file, CopyOptions options)
{
    public async Task RunAsync(SyncState state, Saved saved, CancellationToken cancellationToken)
    {
        using var incoming = new Incoming<T>(file, table);
        var walk = new WindowWalk<T>(list, page => Seen.Of(file, table.Name, page.Select(table.IdOf)).Count > 0, table.IdOf, options.PageSize, state.Covered);
        while (await walk.NextAsync(cancellationToken) is { } page)
        {
            var rows = page.Select(table.ToRow).DistinctBy(static row => row.Id).ToList();
            var known = Known.Of(file, table.Name, [.. rows.Select(static row => row.Id)]);
            incoming.Begin();
            foreach (var row in rows.Where(row => !(known.TryGetValue(row.Id, out var old) && old.Is(row)))) incoming.Add(row, state.Pass);
            state = state with { Covered = walk.Covered };
            file.Commit($"{table.Name} {walk.Covered}", () =>
            {
                incoming.Merge();
                Seen.Add(file, table.Name, rows.Select(static row => row.Id));
                state.Save(file);
            });
            saved(state, table.Name == "leads" ? Written.Nothing with { Leads = incoming.Count } : Written.Nothing, walk.Total);
        }

        state = state with { Stage = state.Stage + 1, Covered = 0 };
        file.Commit($"{table.Name} end", () => state.Save(file));
        saved(state, Written.Nothing);
    }
}
