using DuckDB.NET.Data;

namespace Acme.Warehouse;

/// <summary>Where the copy stands. Written in the transaction that writes the data, so that neither is ever ahead.</summary>
internal sealed record SyncState(long Pass, Stage Stage, long Covered, DateTimeOffset? StartedAt, DateTimeOffset? Watermark, long ExportedPass)
{
    public static SyncState Load(WarehouseFile file) =>
        file.Query("SELECT pass, stage, covered, started_at, watermark, exported_pass FROM sync_state", Read) is [var state] ? state
        : new(0, Stage.Idle, 0, null, null, 0);

    public void Save(WarehouseFile file)
    {
        file.Execute("DELETE FROM sync_state");
        file.Execute("INSERT INTO sync_state VALUES ($pass, $stage, $covered, $started, $watermark, $exported)",
            ("pass", Pass), ("stage", Stage.ToString()), ("covered", Covered), ("started", StartedAt), ("watermark", Watermark), ("exported", ExportedPass));
    }

    private static SyncState Read(DuckDBDataReader reader) =>
        new(reader.GetInt64(0), Enum.Parse<Stage>(reader.GetString(1)), reader.GetInt64(2), Time(reader, 3), Time(reader, 4), reader.GetInt64(5));

    public static DateTimeOffset? Time(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc));
}
