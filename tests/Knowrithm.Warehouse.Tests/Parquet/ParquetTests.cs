using System.Text.RegularExpressions;
using Acme.Warehouse;
using Knowrithm.Warehouse.Tests.Tables;

namespace Knowrithm.Warehouse.Tests.Parquet;

public sealed partial class ParquetTests
{
    [Fact]
    public async Task Each_export_has_what_changed_since_the_last()
    {
        await using var rig = await WarehouseCopy.StartAsync(9);
        var folder = Path.Combine(rig.Folder, "parquet");
        await rig.PassAsync();
        var first = ParquetExport.Write(rig.File, folder)!;
        Assert.Equal(Counts(rig, "FROM {0}"), Counts(rig, $"FROM '{first}/{{0}}.parquet'"));
        Assert.Null(ParquetExport.Write(rig.File, folder));

        await rig.Source.SendAsync("DELETE", $"conversation/{(await rig.Source.IdsAsync("conversation", "conversations"))[0]}");
        rig.Time.Advance(TimeSpan.FromHours(1));
        await rig.PassAsync();
        var second = ParquetExport.Write(rig.File, folder)!;
        Assert.Equal(["00000001", "00000002"], Directory.GetDirectories(folder).Select(Path.GetFileName).Order());
        Assert.Equal([0, 0, 1], Counts(rig, $"FROM '{second}/{{0}}.parquet'")[..3]);
    }

    [Fact]
    public async Task An_export_cut_off_before_it_was_recorded_is_made_again()
    {
        await using var rig = await WarehouseCopy.StartAsync(2);
        var folder = Path.Combine(rig.Folder, "parquet");
        await rig.PassAsync();
        rig.File.Watch = what => _ = what == "before export" ? throw new IOException("The plug was pulled.") : 0;
        Assert.Throws<IOException>(() => ParquetExport.Write(rig.File, folder));
        rig.File.Watch = null;
        Assert.Equal(0, Passes.Load(rig.File).Exported);
        Assert.Equal("00000001", Path.GetFileName(ParquetExport.Write(rig.File, folder)));
        Assert.Equal(1, Passes.Load(rig.File).Exported);
    }

    /// <summary>DuckDB stands in: MERGE is the same in all three, and so are the Parquet files.</summary>
    [Theory]
    [InlineData("snowflake.sql", false)]
    [InlineData("bigquery.sql", false)]
    [InlineData("snowflake.sql", true)]
    public async Task The_warehouses_MERGE_makes_their_tables_the_same_as_the_copy(string script, bool wrongOrder)
    {
        await using var rig = await WarehouseCopy.StartAsync(12);
        var folder = Path.Combine(rig.Folder, "parquet");
        await rig.PassAsync();
        var exports = new List<string> { ParquetExport.Write(rig.File, folder)! };
        var ids = await rig.Source.IdsAsync("conversation", "conversations");
        await rig.Source.SendAsync("DELETE", $"conversation/{ids[0]}");
        await rig.Source.SendAsync("POST", $"conversation/{ids[1]}/chat", new { message = "Do you ship to Canada?" });
        await rig.Source.SendAsync("PUT", $"lead/{(await rig.Source.IdsAsync("lead/company", "data", "leads"))[2]}", new { status = "lost" });
        rig.Time.Advance(TimeSpan.FromHours(1));
        await rig.PassAsync();
        exports.Add(ParquetExport.Write(rig.File, folder)!);
        if (wrongOrder) exports.Reverse();

        var merges = Merge().Matches(await File.ReadAllTextAsync(SchemaTests.Repository($"samples/Warehouse/warehouses/{script}")))
            .Select(static match => match.Value.Replace("knowrithm.", "warehouse.", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, merges.Count);
        rig.File.Execute("CREATE SCHEMA warehouse; SET search_path = 'warehouse,main'");
        foreach (var table in new[] { "agents", "leads", "conversations", "messages" })
            rig.File.Execute($"CREATE TABLE warehouse.{table} AS FROM '{exports[0]}/{table}.parquet' LIMIT 0");
        // A load that is repeated changes nothing.
        foreach (var export in exports.Concat(exports))
        {
            foreach (var table in new[] { "agents", "leads", "conversations", "messages" })
                rig.File.Execute($"CREATE OR REPLACE TABLE warehouse.{table}_changes AS FROM '{export}/{table}.parquet'");
            merges.ForEach(merge => rig.File.Execute(merge));
        }

        foreach (var table in new[] { "agents", "leads", "conversations", "messages" })
        {
            var columns = string.Join(", ",
                rig.File.Ids("SELECT column_name FROM information_schema.columns WHERE table_catalog = current_database() AND table_schema = 'warehouse' " +
                    "AND table_name = $table AND data_type <> 'JSON'", ("table", table)));
            Assert.Equal(0, rig.File
                .Scalar<long>($"SELECT count(*) FROM ((SELECT {columns} FROM main.{table} EXCEPT SELECT {columns} FROM warehouse.{table}) UNION ALL (SELECT " +
                    $"{columns} FROM warehouse.{table} EXCEPT SELECT {columns} FROM main.{table}))"));
        }
    }

    private static long[] Counts(WarehouseCopy rig, string from) =>
        [.. new[] { "agents", "leads", "conversations", "messages" }
            .Select(table => rig.File.Scalar<long>("SELECT count(*) " + string.Format(System.Globalization.CultureInfo.InvariantCulture, from, table)))];

    [GeneratedRegex(@"^MERGE INTO .*?;", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Merge();
}
