namespace Acme.Warehouse;

/// <summary>How something that Knowrithm lists becomes a row. The columns are those of schema.sql, in its order.</summary>
internal sealed class Table<T>(string name, params Column<T>[] columns)
{
    public string Name => name;

    public IEnumerable<string> Columns => columns.Select(static column => column.Name);

    public string IdOf(T item) => (string)columns[0].Read(item)!;

    public IEnumerable<object?> Read(T item)
    {
        foreach (var column in columns) yield return Plain(column.Read(item));
    }

    private static object? Plain(object? value) => value switch
    {
        int number => (long)number,
        DateTimeOffset time => time.ToUniversalTime(),
        _ => value,
    };
}
