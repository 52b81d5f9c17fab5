namespace Acme.Warehouse;

/// <summary>What the copy has under an id.</summary>
internal sealed record Known(long Fingerprint, bool IsDeleted)
{
    public static Dictionary<string, Known> Of(WarehouseFile file, string table, IReadOnlyCollection<string> ids) =>
        file.Query($"SELECT id, fingerprint, deleted_at IS NOT NULL FROM {table} WHERE id IN (SELECT unnest($ids))",
            static reader => (Id: reader.GetString(0), Known: new Known(reader.GetInt64(1), reader.GetBoolean(2))), ("ids", ids.ToList()))
            .ToDictionary(static row => row.Id, static row => row.Known, StringComparer.Ordinal);

    public bool Is(Row row) => !IsDeleted && Fingerprint == row.Fingerprint;
}
