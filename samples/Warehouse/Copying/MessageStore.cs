namespace Acme.Warehouse;

/// <summary>Brings the messages of whole conversations up to date.</summary>
internal sealed class MessageStore(WarehouseFile file, MessageFetch fetch, TimeProvider time) : IDisposable
{
    private readonly Incoming<StoredMessage> _incoming = new(file, Tables.Messages);
    private readonly List<string> _known = [];
    private long _pass;

    /// <summary>Fetches; nothing is changed yet.</summary>
    /// <returns>The conversations that are still there.</returns>
    public async Task<HashSet<string>> FetchAsync(IReadOnlyCollection<string> newOnes, IReadOnlyCollection<string> known, long pass,
        CancellationToken cancellationToken)
    {
        _pass = pass;
        _incoming.Begin();
        var found = await fetch.RunAsync([.. newOnes, .. known], page => page.ForEach(message => _incoming.Add(Tables.Messages.ToRow(message), pass)),
            cancellationToken);
        _incoming.End();
        _known.Clear();
        _known.AddRange(known.Where(found.Contains));
        return found;
    }

    /// <summary>Within a transaction.</summary>
    /// <returns>How many rows were written, and how many are gone.</returns>
    public (long Written, long Deleted) Merge()
    {
        if (_known.Count == 0)
        {
            _incoming.Insert();
            return (_incoming.Count, 0);
        }

        file.Execute("TRUNCATE refetched");
        file.Execute("INSERT INTO refetched SELECT unnest($ids)", ("ids", _known));
        const string absent = "FROM refetched r WHERE r.conversation_id = m.conversation_id AND m.id NOT IN (SELECT id FROM incoming_messages)";
        // Absent, and no longer listed as deleted either, once this has run: the list says so again if it is.
        file.Execute($"UPDATE messages AS m SET in_deleted_list = false {absent} AND m.in_deleted_list");
        var gone = file.Scalar<long>($"SELECT count(*) FROM messages AS m, {absent["FROM ".Length..]} AND m.deleted_at IS NULL");
        if (gone > 0) file.Execute($"UPDATE messages AS m SET deleted_at = $now, changed_pass = $pass {absent} AND m.deleted_at IS NULL",
            ("now", time.GetUtcNow()), ("pass", _pass));
        file.Execute("DELETE FROM incoming_messages WHERE id IN (SELECT i.id FROM incoming_messages i JOIN messages m ON m.id = i.id WHERE m.fingerprint = " +
            "i.fingerprint AND m.deleted_at IS NULL)");
        var written = file.Scalar<long>("SELECT count(*) FROM incoming_messages");
        _incoming.Merge();
        return (written, gone);
    }

    public void Dispose() => _incoming.Dispose();
}
