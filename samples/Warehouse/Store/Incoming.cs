using DuckDB.NET.Data;

namespace Acme.Warehouse;

/// <summary>
/// A batch on its way into a table, within a transaction. What is new is appended to it; what takes the place of a row, to the temporary one, and is merged.
/// </summary>
internal sealed class Incoming<T>(WarehouseFile file, Table<T> table) : IDisposable
{
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly List<string> _deleted = [];
    private DuckDBAppender? _new;
    private DuckDBAppender? _replaced;
    private DateTimeOffset? _deletedAt;

    /// <summary>The rows that will be written.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an item, unless it was added before.</summary>
    /// <param name="item">The item; of a deleted one only the id counts.</param>
    /// <param name="pass">The number of the pass.</param>
    /// <param name="isNew">Whether the table cannot have it.</param>
    /// <param name="deletedAt">When it was found to be deleted; null for one that is there.</param>
    public void Add(T item, long pass, bool isNew, DateTimeOffset? deletedAt)
    {
        if (!_met.Add(table.IdOf(item))) return;
        if (deletedAt is not null)
        {
            _deleted.Add(table.IdOf(item));
            _deletedAt ??= deletedAt;
            return;
        }
        var line = (isNew ? _new ??= file.Append(table.Name) : _replaced ??= Begin()).CreateRow();
        foreach (var value in table.Read(item)) Put(line, value);
        line.AppendValue(pass).AppendNullValue().EndRow();
        Count++;
    }

    /// <summary>The rows become the table's, in place of those with the same ids. Deleted ones stay, with the time.</summary>
    /// <param name="pass">The number of the pass.</param>
    /// <param name="parts">The table whose rows are deleted with those of this one, and its column that names them; null for none.</param>
    /// <returns>The number of rows that were deleted.</returns>
    public long Merge(long pass, (string Table, string Column)? parts = null)
    {
        _new?.Dispose();
        _new = null;
        if (_replaced is not null)
        {
            _replaced.Dispose();
            _replaced = null;
            file.Execute($"DELETE FROM {table.Name} WHERE id IN (SELECT id FROM incoming_{table.Name})");
            file.Execute($"INSERT INTO {table.Name} FROM incoming_{table.Name}");
        }
        var deleted = Delete(table.Name, "id", pass);
        if (parts is { } those) deleted += Delete(those.Table, those.Column, pass);
        Dispose();
        return deleted;
    }

    /// <summary>Forgets the batch.</summary>
    public void Dispose()
    {
        _new?.Dispose();
        _replaced?.Dispose();
        (_new, _replaced, _deletedAt, Count) = (null, null, null, 0);
        _met.Clear();
        _deleted.Clear();
    }

    private int Delete(string from, string column, long pass) => _deleted.Count == 0 ? 0
        : file.Execute($"UPDATE {from} SET deleted_at = $at, changed_pass = $pass WHERE deleted_at IS NULL AND {column} IN (SELECT unnest($ids))",
            ("at", _deletedAt), ("pass", pass), ("ids", _deleted));

    private DuckDBAppender Begin()
    {
        file.Execute($"TRUNCATE incoming_{table.Name}");
        return file.Append($"incoming_{table.Name}", "temp");
    }

    private static void Put(IDuckDBAppenderRow line, object? value) => _ = value switch
    {
        null => line.AppendNullValue(),
        string text => line.AppendValue(text),
        long number => line.AppendValue(number),
        double number => line.AppendValue(number),
        bool flag => line.AppendValue(flag),
        DateTimeOffset time => line.AppendValue(time),
        _ => throw new ArgumentException($"No column holds a {value.GetType()}.", nameof(value)),
    };
}
