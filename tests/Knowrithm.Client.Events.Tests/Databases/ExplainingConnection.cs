using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Runs statements on another connection, and writes down how its database goes about each.</summary>
internal sealed class ExplainingConnection(DbConnection inner, string explain) : DbConnection
{
    public List<string> Plans { get; } = [];

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => inner.Database;

    public override string DataSource => inner.DataSource;

    public override string ServerVersion => inner.ServerVersion;

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => inner.ChangeDatabase(databaseName);

    public override void Close() => inner.Close();

    public override void Open() => inner.Open();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => inner.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => new Command(inner.CreateCommand(), explain, Plans);

    private sealed class Command(DbCommand inner, string explain, List<string> plans) : DbCommand
    {
        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => inner.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery() => Explained().ExecuteNonQuery();

        public override object? ExecuteScalar() => Explained().ExecuteScalar();

        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => inner.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Explained().ExecuteReader();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private DbCommand Explained()
        {
            inner.CommandText = $"{explain} {CommandText}";
            using (var reader = inner.ExecuteReader())
                while (reader.Read()) plans.Add(reader.GetValue(reader.FieldCount - 1).ToString()!.Trim());
            inner.CommandText = CommandText;
            return inner;
        }
    }
}
