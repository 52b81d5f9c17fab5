using System.Data;
using System.Data.Common;
using System.Globalization;

namespace Knowrithm.Client.Events;

/// <summary>A connection on which statements run, with values as parameters.</summary>
internal sealed class SqlSession(DbConnection connection, DbTransaction? transaction, int? timeout)
{
    // SQL Server takes 2100.
    private const int MostParameters = 2000;

    public async Task<int> ExecuteAsync(FormattableString sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<List<T>> QueryAsync<T>(FormattableString sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Runs several statements, and reads those results whose first column has one of the names.</summary>
    public async Task ReadAsync(FormattableString sql, CancellationToken cancellationToken, params (string First, Action<DbDataReader> Row)[] results)
    {
        await using var command = Command(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        do
        {
            if (reader.FieldCount == 0 || Array.Find(results, one => one.First == reader.GetName(0)).Row is not { } row) continue;
            while (await reader.ReadAsync(cancellationToken)) row(reader);
        }
        while (await reader.NextResultAsync(cancellationToken));
    }

    /// <summary>Runs statements in as few commands as their parameters fit in, and reads results as the other one does.</summary>
    public async Task ReadAsync(
        IReadOnlyList<FormattableString> statements, CancellationToken cancellationToken, params (string First, Action<DbDataReader> Row)[] results)
    {
        for (var i = 0; i < statements.Count;)
        {
            var (some, parameters) = (statements[i], Parameters(statements[i]));
            for (i++; i < statements.Count && (parameters += Parameters(statements[i])) <= MostParameters; i++) some = $"{some};\n{statements[i]}";
            await ReadAsync(some, cancellationToken, results);
        }
    }

    public async Task<long> NumberAsync(FormattableString sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    // Names of tables and columns, and pieces of SQL, are SqlTable, SqlText and raw; everything else is a value.
    private DbCommand Command(FormattableString sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        if (timeout is { } seconds) command.CommandTimeout = seconds;
        command.CommandText = Render(command, sql);
        return command;
    }

    private static int Parameters(object? argument) => argument switch
    {
        FormattableString part => part.GetArguments().Sum(Parameters),
        SqlRows many => many.Rows.Sum(Parameters),
        IReadOnlyList<string> list => list.Count,
        SqlText or SqlTable => 0,
        _ => 1,
    };

    private static string Render(DbCommand command, FormattableString sql) =>
        string.Format(CultureInfo.InvariantCulture, sql.Format, [.. sql.GetArguments().Select(argument => (object)Place(command, argument))]);

    private static string Place(DbCommand command, object? argument)
    {
        if (argument is FormattableString part) return Render(command, part);
        if (argument is SqlRows many) return string.Join(many.Separator, many.Rows.Select(row => Render(command, row)));
        if (argument is SqlText or SqlTable) return argument.ToString()!;
        if (argument is IReadOnlyList<string> list) return list.Count == 0 ? "(NULL)" : $"({string.Join(", ", list.Select(one => Place(command, one)))})";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (
            $"@p{command.Parameters.Count}", argument is null or SqlNull ? DBNull.Value : argument is string text ? WellFormed.Of(text) : argument);
        parameter.DbType = argument switch
        {
            long => DbType.Int64,
            int => DbType.Int32,
            bool => DbType.Boolean,
            byte[] or SqlNull { IsBytes: true } => DbType.Binary,
            SqlNull { IsNumber: true } => DbType.Int64,
            _ => DbType.String,
        };
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
