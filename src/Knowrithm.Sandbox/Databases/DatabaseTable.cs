using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class DatabaseTable(DatabaseConnection connection, string name, int rows, JsonObject columns, DateTimeOffset createdAt)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public DatabaseConnection Connection => connection;

    public string Name => name;

    public bool IsDeleted { get; set; }

    public int Rows => rows;

    public IEnumerable<string> Columns => columns.Select(c => c.Key);

    /// <summary>What every analysis finds.</summary>
    public static IEnumerable<DatabaseTable> Example(DatabaseConnection connection, DateTimeOffset now) =>
    [
        new(connection, "customers", 120, new() { ["id"] = "integer", ["name"] = "text", ["email"] = "text" }, now),
        new(connection, "orders", 450, new() { ["id"] = "integer", ["customer_id"] = "integer", ["total"] = "numeric" }, now),
    ];

    public JsonObject ToJson(World world) => new()
    {
        ["id"] = Id,
        ["table_name"] = name,
        ["schema_name"] = "public",
        ["table_type"] = "table",
        ["row_count"] = rows,
        ["table_size"] = rows * 64,
        ["columns_info"] = columns.DeepClone(),
        ["last_analyzed"] = world.Clock.Text(createdAt),
        ["created_at"] = world.Clock.Text(createdAt),
        ["updated_at"] = world.Clock.Text(createdAt),
    };
}
