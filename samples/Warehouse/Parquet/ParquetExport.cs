using System.Globalization;

namespace Acme.Warehouse;

/// <summary>
/// What changed since the last export as Parquet files, in a folder of its own: the first has everything. Deleted rows are in it, with their
/// deleted_at, so that a MERGE takes them over. JSON columns are texts in the files; both warehouses parse them where a query wants that.
/// </summary>
internal static class ParquetExport
{
    /// <returns>The folder, or null when nothing changed.</returns>
    public static string? Write(WarehouseFile file, string folder)
    {
        var passes = Passes.Load(file);
        var rows = WarehouseFile.Tables.Sum(table => file.Scalar<long>($"SELECT count(*) FROM {table} WHERE changed_pass > $pass", ("pass", passes.Exported)));
        if (rows == 0) return null;
        var target = Path.Combine(folder, passes.Finished.ToString("D8", CultureInfo.InvariantCulture));
        // A folder that is there is whole: it gets its name last. An export cut off before it was recorded is made again.
        var work = target + ".partial";
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        Directory.CreateDirectory(work);
        foreach (var table in WarehouseFile.Tables)
            file.Execute($"COPY ({Select(file, table, passes.Exported)}) TO " +
                $"'{Path.Combine(work, table + ".parquet").Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd)");
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        Directory.Move(work, target);
        file.Commit("export", () => (passes with { Exported = passes.Finished }).Save(file));
        return target;
    }

    private static string Select(WarehouseFile file, string table, long since)
    {
        var columns = file.Query("SELECT column_name, data_type FROM information_schema.columns WHERE table_catalog = current_database() AND table_name = " +
            "$table ORDER BY ordinal_position", static reader => (Name: reader.GetString(0), Type: reader.GetString(1)), ("table", table))
            .Select(static column => column.Type == "JSON" ? $"CAST({column.Name} AS VARCHAR) AS {column.Name}" : column.Name);
        return $"SELECT {string.Join(", ", columns)} FROM {table} WHERE changed_pass > {since.ToString(CultureInfo.InvariantCulture)}";
    }
}
