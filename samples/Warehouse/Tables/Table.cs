namespace Acme.Warehouse;

/// <summary>How something that Knowrithm lists becomes a row. The columns are those of schema.sql, in its order, up to the fingerprint.</summary>
internal sealed class Table<T>(string name, params Column<T>[] columns)
{
    public string Name => name;

    public IEnumerable<string> Columns => columns.Select(static column => column.Name);

    public string IdOf(T item) => (string)columns[0].Read(item)!;

    public Row ToRow(T item)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Plain(columns[i].Read(item));
        return new((string)values[0]!, values, Fingerprint.Of(values));
    }

    private static object? Plain(object? value) => value switch
    {
        int number => (long)number,
        DateTimeOffset time => time.ToUniversalTime(),
        _ => value,
    };
}
