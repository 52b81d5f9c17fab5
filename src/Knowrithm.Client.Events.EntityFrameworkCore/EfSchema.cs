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
        var missing = new List<string>();
        var sql = context.GetService<ISqlGenerationHelper>();
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            foreach (var table in names.All)
                if (!await ExistsAsync(context, null, table, cancellationToken)) missing.Add($"table {table}");
                else missing.AddRange(
                    (await MissingAsync(context, null, sql, table, cancellationToken))
                        .Select(column => $"column {sql.DelimitIdentifier(column.Name)} of {table}"));
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
        if (missing.Count > 0)
            throw new InvalidOperationException(
                $"The database does not contain all tables and columns of Knowrithm's events. Missing: {string.Join(", ", missing)}. "
                + "Add a migration and apply it.");
    }

    public static async Task CreateAsync(DbContext context, SqlNames names, CancellationToken cancellationToken)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await ExecuteAsync(context, null, "PRAGMA journal_mode = WAL", cancellationToken);
            // Takes the file's write lock, so that of several processes one creates, and the others find it done.
            await using var begun = await context.Database.BeginTransactionAsync(cancellationToken);
            var transaction = begun.GetDbTransaction();
            foreach (var table in names.All)
                if (await ExistsAsync(context, transaction, table, cancellationToken))
                    foreach (var column in await MissingAsync(context, transaction, sql, table, cancellationToken))
                    {
                        var definition = $"{sql.DelimitIdentifier(column.Name)} {column.Type}{Default(column)}";
                        await ExecuteAsync(context, transaction, $"ALTER TABLE {table} ADD COLUMN {definition}", cancellationToken);
                    }
            // After the columns: a new index may be on a new one.
            var script = context.Database.GenerateCreateScript();
            foreach (var kind in new[] { "TABLE", "INDEX", "UNIQUE INDEX" })
                script = script.Replace($"CREATE {kind} \"", $"CREATE {kind} IF NOT EXISTS \"", StringComparison.Ordinal);
            await ExecuteAsync(context, transaction, script, cancellationToken);
            await begun.CommitAsync(cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    // What an older version did not know is unknown, or nothing.
    private static string Default(SqlColumn column) => column.IsNullable ? "" : column.Type == "TEXT" ? " NOT NULL DEFAULT ''" : " NOT NULL DEFAULT 0";

    private static Task<bool> ExistsAsync(DbContext context, DbTransaction? transaction, SqlTable table, CancellationToken cancellationToken) =>
        CanAsync(context, transaction, $"SELECT 1 FROM {table} WHERE 1 = 0", cancellationToken);

    private static async Task<List<SqlColumn>> MissingAsync(
        DbContext context, DbTransaction? transaction, ISqlGenerationHelper sql, SqlTable table, CancellationToken cancellationToken)
    {
        var missing = new List<SqlColumn>();
        foreach (var column in table.Columns)
        {
            // SQLite takes a quoted name that it does not know for a text, so the table's name stands before it.
            var select = $"SELECT t.{sql.DelimitIdentifier(column.Name)} FROM {table} t WHERE 1 = 0";
            if (!await CanAsync(context, transaction, select, cancellationToken)) missing.Add(column);
        }
        return missing;
    }

    // On PostgreSQL only without a transaction: a statement that fails makes the rest of it fail.
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
