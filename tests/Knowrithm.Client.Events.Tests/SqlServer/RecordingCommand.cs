using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Knowrithm.Client.Events.Tests;

internal sealed partial class RecordingCommand(RecordingConnection connection) : DbCommand
{
    // Only a list of parameters is needed of it.
    private readonly SqliteCommand _list = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => _list.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery()
    {
        connection.Statements.Add(CommandText);
        return connection.HasRows ? 1 : 0;
    }

    public override object? ExecuteScalar()
    {
        connection.Statements.Add(CommandText);
        return 0L;
    }

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        connection.Statements.Add(CommandText);
        return new OneRow(connection.HasRows, [.. FirstColumns().Matches(CommandText).Select(static name => name.Groups[1].Value)]);
    }

    // The key of an append is not known.
    [GeneratedRegex(@"\bAS (handler|moment|paused|candidate|claimed)\b")]
    private static partial Regex FirstColumns();
}
