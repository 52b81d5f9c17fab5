using System.Globalization;
using DuckDB.NET.Data;

namespace Acme.Warehouse;

/// <summary>The DuckDB file: the tables of schema.sql, and for each a temporary one in which a batch comes in.</summary>
internal sealed class WarehouseFile : IDisposable
{
    private readonly DuckDBConnection _connection;

    private WarehouseFile(DuckDBConnection connection) => _connection = connection;

    /// <summary>The names of the tables, which are those of the lists.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["agents", "leads", "conversations", "messages"];

    /// <summary>Told before and after each commit, so that a test can pull the plug there.</summary>
    public Action<string>? Watch { get; set; }

    /// <param name="path">The file; it is made where there is none. One process at a time can have it open.</param>
    /// <param name="memory">How much of it DuckDB keeps in memory, such as <c>128MB</c>; more goes to disk.</param>
    public static WarehouseFile Open(string path, string memory = "128MB")
    {
        var connection = new DuckDBConnection($"Data Source={path};memory_limit={memory};threads=2;preserve_insertion_order=false");
        try
        {
            connection.Open();
            var file = new WarehouseFile(connection);
            using var schema = new StreamReader(typeof(WarehouseFile).Assembly.GetManifestResourceStream("schema.sql")!);
            file.Execute(schema.ReadToEnd());
            file.Execute("SET TimeZone = 'UTC'");
            foreach (var table in Tables) file.Execute($"CREATE OR REPLACE TEMP TABLE incoming_{table} AS FROM {table} LIMIT 0");
            file.Execute("CREATE OR REPLACE TEMP TABLE incoming_states AS FROM sync_messages LIMIT 0");
            return file;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <returns>The number of rows that changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public T Scalar<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        return (T)Convert.ChangeType(command.ExecuteScalar()!, typeof(T), CultureInfo.InvariantCulture);
    }

    public List<T> Query<T>(string sql, Func<DuckDBDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public List<string> Ids(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Query(sql, static reader => reader.GetString(0), parameters);

    /// <summary>For rows of a table, or of the temporary one of that name. They belong to the transaction under way.</summary>
    public DuckDBAppender Append(string table, string? catalog = null) => _connection.CreateAppender(catalog, "main", table);

    /// <summary>All of it, or nothing of it.</summary>
    public void Commit(string what, Action work)
    {
        using var transaction = _connection.BeginTransaction();
        work();
        Watch?.Invoke($"before {what}");
        transaction.Commit();
        Watch?.Invoke($"after {what}");
    }

    public void Dispose() => _connection.Dispose();

    private DuckDBCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }
}
