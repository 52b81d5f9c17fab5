using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Knowrithm.Client.Events;

/// <summary>Checks that what the model promises is in the database; the embedded form creates and upgrades its file.</summary>
internal static class EfSchema
{
    public static async Task CheckAsync(DbContext context, SqlNames names, CancellationToken cancellationToken)
    {
        var missing = await MissingAsync(context, names, cancellationToken);
        if (missing.Count == 0) return;
        throw new InvalidOperationException($"The database lacks what Knowrithm's events need: {string.Join(", ", missing.Select(static one => one.Column is null ? $"table {one.Table.Name}" : $"column {one.Table.Name}.{one.Column}"))}. Add a migration and apply it.");
    }

    public static async Task CreateAsync(DbContext context, SqlNames names, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(context, null, "PRAGMA journal_mode = WAL", cancellationToken);
            // Takes the file's write lock, so that of several processes one creates, and the others find it done.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var missing = await MissingAsync(context, names, cancellationToken, transaction.GetDbTransaction());
            if (missing.Exists(static one => one.Column is null)) await ExecuteAsync(context, transaction.GetDbTransaction(), context.Database.GenerateCreateScript(), cancellationToken);
            foreach (var (table, column) in missing)
                if (column is not null) await ExecuteAsync(context, transaction.GetDbTransaction(), $"ALTER TABLE {table} ADD COLUMN \"{column}\"", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task<List<(SqlTable Table, string? Column)>> MissingAsync(DbContext context, SqlNames names, CancellationToken cancellationToken, DbTransaction? transaction = null)
    {
        var missing = new List<(SqlTable, string?)>();
        var sql = context.GetService<ISqlGenerationHelper>();
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            foreach (var table in names.All)
            {
                // Without a transaction: one that fails spoils the rest of it on PostgreSQL.
                if (!await CanAsync(context, transaction, $"SELECT 1 FROM {table} WHERE 1 = 0", cancellationToken)) missing.Add((table, null));
                else
                    foreach (var column in table.Columns)
                        // SQLite takes a quoted name that it does not know for a text: hence the table's name before it.
                        if (!await CanAsync(context, transaction, $"SELECT t.{sql.DelimitIdentifier(column)} FROM {table} t WHERE 1 = 0", cancellationToken)) missing.Add((table, column));
            }
            return missing;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task<bool> CanAsync(DbContext context, DbTransaction? transaction, string sql, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(context, transaction, sql, cancellationToken);
            return true;
        }
        catch (DbException e) when (!e.IsTransient)
        {
            return false;
        }
    }

    private static async Task ExecuteAsync(DbContext context, DbTransaction? transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
