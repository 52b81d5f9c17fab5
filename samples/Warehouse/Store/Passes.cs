namespace Acme.Warehouse;

/// <summary>The number of passes that were finished, and how many of them are in Parquet files.</summary>
internal sealed record Passes(long Finished, long Exported)
{
    public static Passes Load(WarehouseFile file) =>
        file.Query("SELECT finished, exported FROM sync_passes", static reader => new Passes(reader.GetInt64(0), reader.GetInt64(1))) is [var passes] ? passes
        : new(0, 0);

    public void Save(WarehouseFile file)
    {
        file.Execute("DELETE FROM sync_passes");
        file.Execute("INSERT INTO sync_passes VALUES ($finished, $exported)", ("finished", Finished), ("exported", Exported));
    }
}
