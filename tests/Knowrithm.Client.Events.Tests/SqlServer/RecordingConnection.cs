using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A connection that writes statements down, and responds to each with one row and one change.</summary>
internal sealed class RecordingConnection : DbConnection
{
    public List<string> Statements { get; } = [];

    /// <summary>Gets or sets whether what is asked for is there.</summary>
    public bool HasRows { get; set; } = true;

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => "";

    public override string DataSource => "";

    public override string ServerVersion => "16";

    public override ConnectionState State => ConnectionState.Open;

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Close()
    {
    }

    public override void Open()
    {
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new RecordingCommand(this);
}
