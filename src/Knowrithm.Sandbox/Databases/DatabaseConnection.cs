using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class DatabaseConnection(Agent agent, DateTimeOffset createdAt)
{
    public static readonly string[] Types = ["postgresql", "mysql", "sqlite", "mongodb", "mssql", "cockroachdb", "postgres"];

    public string Id { get; } = Guid.NewGuid().ToString();

    public Agent Agent => agent;

    public string Name { get; set; } = "";

    public string Type { get; set; } = "";

    public string Url { get; set; } = "";

    public int PoolSize { get; set; } = 5;

    public int MaxOverflow { get; set; } = 10;

    public bool IsActive { get; set; } = true;

    public DateTimeOffset? TestedAt { get; set; }

    public string? TestResult { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public List<DatabaseTable> Tables { get; } = [];

    public IEnumerable<DatabaseTable> Present => Tables.Where(t => !t.IsDeleted);

    /// <summary>Tests the connection without opening one: a host that cannot exist is the one that does not respond.</summary>
    public bool Test(DateTimeOffset now)
    {
        var good = !Url.Contains(".invalid", StringComparison.OrdinalIgnoreCase);
        (TestedAt, TestResult) = (now, good ? "success" : "Connection refused");
        return good;
    }

    public JsonObject ToJson(World world) => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["database_type"] = Type,
        ["is_active"] = IsActive && DeletedAt is null,
        ["last_tested"] = world.Clock.Text(TestedAt),
        ["test_result"] = TestResult,
        ["created_at"] = world.Clock.Text(CreatedAt),
    };
}
