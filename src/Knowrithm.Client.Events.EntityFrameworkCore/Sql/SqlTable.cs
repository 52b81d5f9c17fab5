using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Knowrithm.Client.Events;

/// <summary>A table and its columns by the names that the user's model gave them.</summary>
internal sealed class SqlTable
{
    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);
    private readonly string _name;

    private SqlTable(IModel model, ISqlGenerationHelper sql, Type entity)
    {
        var type = model.FindEntityType(entity)
            ?? throw new InvalidOperationException(
                "The context's model has no tables for Knowrithm's events. Call modelBuilder.AddKnowrithmEvents() in OnModelCreating, and add a migration.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        _name = sql.DelimitIdentifier(table.Name, table.Schema);
        foreach (var property in type.GetProperties())
        {
            var column = property.GetColumnName(table)!;
            _columns[property.Name] = sql.DelimitIdentifier(column);
            Columns.Add(new(column, property.GetColumnType(), property.IsColumnNullable(table)));
        }
    }

    public List<SqlColumn> Columns { get; } = [];

    public SqlText this[string property] => new(_columns[property]);

    public static SqlTable Of<TEntity>(DbContext context, ISqlGenerationHelper sql) => new(context.Model, sql, typeof(TEntity));

    public override string ToString() => _name;
}
