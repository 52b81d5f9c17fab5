using System.Runtime.CompilerServices;
using Mapping = Acme.Warehouse.Tables;

namespace Knowrithm.Warehouse.Tests.Tables;

public sealed class SchemaTests
{
    public static TheoryData<string, string[]> Maps => new()
    {
        { "agents", [.. Mapping.Agents.Columns] },
        { "leads", [.. Mapping.Leads.Columns] },
        { "conversations", [.. Mapping.Conversations.Columns] },
        { "messages", [.. Mapping.Messages.Columns] },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task The_mapping_names_the_columns_of_the_schema_in_their_order(string table, string[] columns)
    {
        await using var rig = await WarehouseCopy.StartAsync(0);
        Assert.Equal([.. columns, "changed_pass", "deleted_at"],
            rig.File.Ids("SELECT column_name FROM information_schema.columns WHERE table_catalog = current_database() AND table_name = $table " +
                "ORDER BY ordinal_position", ("table", table)));
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void The_documentation_has_each_column(string table, string[] columns)
    {
        var text = File.ReadAllText(Repository("docs/mappings.md"));
        var section = text[text.IndexOf($"#### `{table}`", StringComparison.Ordinal)..];
        section = section[..(section.IndexOf("\n#", 1, StringComparison.Ordinal) is > 0 and var end ? end : section.Length)];
        Assert.All(columns, column => Assert.Contains($"`{column}`", section, StringComparison.Ordinal));
    }

    internal static string Repository(string path, [CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../..", path));
}
