namespace Acme.Warehouse;

/// <summary>What the pass under way has met.</summary>
internal static class Seen
{
    public static HashSet<string> Of(WarehouseFile file, string kind, IEnumerable<string> ids) =>
        [.. file.Ids("SELECT id FROM sync_seen WHERE kind = $kind AND id IN (SELECT unnest($ids))", ("kind", kind), ("ids", ids.ToList()))];

    public static void Add(WarehouseFile file, string kind, IEnumerable<string> ids) =>
        file.Execute("INSERT INTO sync_seen SELECT $kind, unnest($ids)", ("kind", kind), ("ids", ids.ToList()));

    public static void Clear(WarehouseFile file) => file.Execute("DELETE FROM sync_seen");
}
