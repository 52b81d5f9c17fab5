using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What kind of database it is. The vendor's older documents and SDKs write <c>postgres</c> for <see cref="PostgreSql"/>. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<DatabaseType>))]
[TypeConverter(typeof(OpenEnumTypeConverter<DatabaseType>))]
public readonly record struct DatabaseType : IOpenEnum<DatabaseType>
{
    private static readonly DatabaseType[] KnownValues = [PostgreSql, MySql, Sqlite, MongoDb, SqlServer, CockroachDb];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>postgresql</c>.</param>
    public DatabaseType(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>PostgreSQL.</summary>
    public static DatabaseType PostgreSql => new(Values.PostgreSql);

    /// <summary>MySQL.</summary>
    public static DatabaseType MySql => new(Values.MySql);

    /// <summary>SQLite.</summary>
    public static DatabaseType Sqlite => new(Values.Sqlite);

    /// <summary>MongoDB.</summary>
    public static DatabaseType MongoDb => new(Values.MongoDb);

    /// <summary>Microsoft SQL Server.</summary>
    public static DatabaseType SqlServer => new(Values.SqlServer);

    /// <summary>CockroachDB.</summary>
    public static DatabaseType CockroachDb => new(Values.CockroachDb);

    static ReadOnlySpan<DatabaseType> IOpenEnum<DatabaseType>.Known => KnownValues;

    static DatabaseType IOpenEnum<DatabaseType>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(DatabaseType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>postgresql</c></summary>
        public const string PostgreSql = "postgresql";

        /// <summary><c>mysql</c></summary>
        public const string MySql = "mysql";

        /// <summary><c>sqlite</c></summary>
        public const string Sqlite = "sqlite";

        /// <summary><c>mongodb</c></summary>
        public const string MongoDb = "mongodb";

        /// <summary><c>mssql</c></summary>
        public const string SqlServer = "mssql";

        /// <summary><c>cockroachdb</c></summary>
        public const string CockroachDb = "cockroachdb";
    }
}
