using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>Walks the conversations, with the messages of those that differ or may have more than they show.</summary>
internal sealed class ConversationStage(IConversationsApi api, WarehouseFile file, MessageStore messages, CopyOptions options)
{
    private static readonly Table<Conversation> Table = Tables.Conversations;

    public async Task RunAsync(SyncState state, Saved saved, CancellationToken cancellationToken)
    {
        using var incoming = new Incoming<Conversation>(file, Table);
        var walk = new WindowWalk<Conversation>((number, size, token) => api.ListConversationsAsync(number, size, token),
            page => Seen.Of(file, Table.Name, page.Select(Table.IdOf)).Count > 0, Table.IdOf, options.PageSize, state.Covered);
        while (await walk.NextAsync(cancellationToken) is { } page)
        {
            var (written, deleted) = (0L, 0L);
            var batch = Sort(page, state.Watermark);
            var there = await messages.FetchAsync(batch.New, batch.Known, state.Pass, cancellationToken);
            incoming.Begin();
            var now = options.TimeProvider.GetUtcNow();
            foreach (var row in batch.Rows) incoming.Add(row, state.Pass, there.Contains(row.Id) ? null : now);
            state = state with { Covered = walk.Covered };
            file.Commit($"conversations {walk.Covered}", () =>
            {
                (written, deleted) = messages.Merge();
                incoming.Merge();
                Seen.Add(file, Table.Name, page.Select(static c => c.Id).Distinct());
                state.Save(file);
            });
            saved(state, new(0, incoming.Count, written, deleted), walk.Total);
        }

        state = state with { Stage = state.Stage + 1, Covered = 0 };
        file.Commit("conversations end", () => state.Save(file));
        saved(state, Written.Nothing);
    }

    /// <summary>Which rows to write, and whose messages to fetch.</summary>
    private (List<Row> Rows, List<string> New, List<string> Known) Sort(Page<Conversation> page, DateTimeOffset? watermark)
    {
        var (rows, fresh, known) = (new List<Row>(), new List<string>(), new List<string>());
        var copy = Known.Of(file, Table.Name, [.. page.Select(static c => c.Id)]);
        foreach (var conversation in page.DistinctBy(static c => c.Id))
        {
            var row = Table.ToRow(conversation);
            var old = copy.GetValueOrDefault(row.Id);
            var same = old?.Is(row) == true;
            if (!same) rows.Add(row);
            if (old is null) fresh.Add(row.Id);
            else if (!same || MayHaveMore(conversation, watermark)) known.Add(row.Id);
        }

        return (rows, fresh, known);
    }

    private bool MayHaveMore(Conversation conversation, DateTimeOffset? watermark) =>
        watermark is { } mark && !((conversation.UpdatedAt ?? conversation.LastActivity) < mark - options.Overlap);
}
