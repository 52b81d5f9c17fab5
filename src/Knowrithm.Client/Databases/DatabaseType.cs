using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The kind of a database.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<DatabaseType>))]
public readonly partial record struct DatabaseType : IOpenEnum<DatabaseType>
{
    /// <summary>PostgreSQL. The vendor's older documents and SDKs write <c>postgres</c>.</summary>
    [WireText("postgresql")]
    public static partial DatabaseType PostgreSql { get; }

    /// <summary>MySQL.</summary>
    [WireText("mysql")]
    public static partial DatabaseType MySql { get; }

    /// <summary>SQLite.</summary>
    public static partial DatabaseType Sqlite { get; }

    /// <summary>MongoDB.</summary>
    [WireText("mongodb")]
    public static partial DatabaseType MongoDb { get; }

    /// <summary>Microsoft SQL Server.</summary>
    [WireText("mssql")]
    public static partial DatabaseType SqlServer { get; }

    /// <summary>CockroachDB.</summary>
    [WireText("cockroachdb")]
    public static partial DatabaseType CockroachDb { get; }
}
