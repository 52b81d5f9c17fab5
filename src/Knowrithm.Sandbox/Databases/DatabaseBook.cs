namespace Knowrithm.Sandbox;

internal sealed class DatabaseBook
{
    private readonly List<DatabaseConnection> _all = [];

    public IEnumerable<DatabaseConnection> Present => _all.Where(c => c.DeletedAt is null);

    public IEnumerable<DatabaseConnection> Deleted => _all.Where(c => c.DeletedAt is not null);

    public IEnumerable<DatabaseTable> Tables => _all.SelectMany(c => c.Tables);

    public void Add(DatabaseConnection connection) => _all.Add(connection);

    public DatabaseConnection Get(string? id, bool deleted = false) =>
        (deleted ? Deleted : Present).FirstOrDefault(c => c.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw ApiException.NotFound(deleted ? "Deleted database connection" : "Database connection");

    public DatabaseTable GetTable(string id, bool deleted = false) =>
        Tables.FirstOrDefault(t => t.IsDeleted == deleted && t.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw ApiException.NotFound(deleted ? "Deleted database table" : "Database table");

    public static void Analyze(DatabaseConnection connection, DateTimeOffset now)
    {
        foreach (var table in DatabaseTable.Example(connection, now))
        {
            if (!connection.Present.Any(t => t.Name == table.Name)) connection.Tables.Add(table);
        }
    }
}
