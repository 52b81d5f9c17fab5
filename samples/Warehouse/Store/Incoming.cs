using DuckDB.NET.Data;

namespace Acme.Warehouse;

/// <summary>A batch on its way into a table: appended to the temporary one, and merged within a transaction.</summary>
internal sealed class Incoming<T>(WarehouseFile file, Table<T> table) : IDisposable
{
    private DuckDBAppender? _appender;

    public int Count { get; private set; }

    /// <summary>Forgets what an interrupted batch left.</summary>
    public void Begin()
    {
        Dispose();
        file.Execute($"TRUNCATE incoming_{table.Name}");
        Count = 0;
        _appender = file.Append($"incoming_{table.Name}");
    }

    public void Add(Row row, long pass, DateTimeOffset? deletedAt = null)
    {
        var line = _appender!.CreateRow();
        foreach (var value in row.Values) Put(line, value);
        line.AppendValue(row.Fingerprint).AppendValue(pass);
        Put(line, deletedAt);
        if (table.Name == "messages") line.AppendValue(false);
        line.EndRow();
        Count++;
    }

    /// <summary>The rows become the table's, in place of those with the same ids.</summary>
    public void Merge()
    {
        End();
        if (Count == 0) return;
        file.Execute($"DELETE FROM {table.Name} WHERE id IN (SELECT id FROM incoming_{table.Name}); INSERT INTO {table.Name} FROM incoming_{table.Name}");
    }

    /// <summary>The rows become the table's, where none of them can be in it.</summary>
    public void Insert()
    {
        End();
        if (Count > 0) file.Execute($"INSERT INTO {table.Name} FROM incoming_{table.Name}");
    }

    public void End()
    {
        _appender?.Dispose();
        _appender = null;
    }

    public void Dispose() => End();

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
