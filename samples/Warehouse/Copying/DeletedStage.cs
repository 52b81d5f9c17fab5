using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>What the source lists as deleted. These lists are not paged.</summary>
internal sealed class DeletedStage(IKnowrithmClient client, WarehouseFile file, MessageStore messages, CopyOptions options)
{
    public async Task ConversationsAsync(SyncState state, Saved saved, CancellationToken cancellationToken)
    {
        var table = Tables.Conversations;
        using var incoming = new Incoming<Conversation>(file, table);
        var list = await client.Conversations.ListDeletedConversationsAsync(cancellationToken);
        incoming.Begin();
        var next = state with { Stage = Stage.DeletedMessages };
        foreach (var chunk in list.DistinctBy(static c => c.Id).Chunk(1000))
        {
            var known = Known.Of(file, table.Name, [.. chunk.Select(static c => c.Id)]);
            foreach (var conversation in chunk)
            {
                var row = table.ToRow(conversation);
                if (known.GetValueOrDefault(row.Id) is { IsDeleted: true } old && old.Fingerprint == row.Fingerprint) continue;
                incoming.Add(row, state.Pass, conversation.EndedAt ?? options.TimeProvider.GetUtcNow());
            }
        }

        file.Commit("deleted conversations", () =>
        {
            incoming.Merge();
            next.Save(file);
        });
        saved(next, Written.Nothing with { Deleted = incoming.Count });
    }

    public async Task MessagesAsync(SyncState state, Saved saved, CancellationToken cancellationToken)
    {
        var deleted = await client.Messages.ListDeletedMessagesAsync(cancellationToken);
        file.Execute("TRUNCATE listed");
        file.Execute("INSERT INTO listed SELECT unnest($ids)", ("ids", deleted.Select(static m => m.Id).ToList()));
        var count = 0L;
        file.Commit("deleted messages", () =>
        {
            // A deleted message that the copy never saw stays unknown: the list does not say which conversation it was in.
            count = file.Scalar<long>("SELECT count(*) FROM messages WHERE deleted_at IS NULL AND id IN (SELECT id FROM listed)");
            if (count > 0) file.Execute("UPDATE messages SET deleted_at = $now, changed_pass = $pass WHERE deleted_at IS NULL AND id IN (SELECT id FROM " +
                "listed)", ("now", options.TimeProvider.GetUtcNow()), ("pass", state.Pass));
            Mark();
        });
        saved(state, Written.Nothing with { Deleted = count });
        while (Restored() is { Count: > 0 } conversations) await RestoreAsync(conversations, state, saved, cancellationToken);
        var next = state with { Stage = Stage.MissingAgents };
        file.Commit("deleted messages end", () =>
        {
            Mark();
            next.Save(file);
        });
        saved(next, Written.Nothing);
    }

    private void Mark() => file.Execute("UPDATE messages SET in_deleted_list = true WHERE NOT in_deleted_list AND id IN (SELECT id FROM listed)");

    /// <summary>Conversations with a message that was in the list and is no longer.</summary>
    private List<string> Restored() => file.Ids("""
        SELECT DISTINCT m.conversation_id FROM messages m SEMI JOIN current_conversations c ON c.id = m.conversation_id
        WHERE m.in_deleted_list AND m.id NOT IN (SELECT id FROM listed) ORDER BY 1 LIMIT 100
        """);

    private async Task RestoreAsync(List<string> conversations, SyncState state, Saved saved, CancellationToken cancellationToken)
    {
        var there = await messages.FetchAsync([], conversations, state.Pass, cancellationToken);
        var (written, gone) = (0L, 0L);
        file.Commit($"restored messages {conversations[0]}", () =>
        {
            (written, gone) = messages.Merge();
            // Of a conversation that is gone, nothing more is to be found out.
            file.Execute("UPDATE messages SET in_deleted_list = false WHERE in_deleted_list AND conversation_id IN (SELECT unnest($gone)) AND id NOT IN " +
                "(SELECT id FROM listed)", ("gone", conversations.Where(id => !there.Contains(id)).ToList()));
        });
        saved(state, new(0, 0, written, gone));
    }
}
