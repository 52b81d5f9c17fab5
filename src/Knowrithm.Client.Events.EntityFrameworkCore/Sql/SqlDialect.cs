namespace Knowrithm.Client.Events;

/// <summary>What differs between the databases.</summary>
internal sealed record SqlDialect(string Name, string? Now, string SkipLockedHint, string SkipLockedSuffix, bool IsSerial)
{
    public static SqlDialect Of(string? provider) => provider switch
    {
        // A file has no clock, and one writer.
        "Microsoft.EntityFrameworkCore.Sqlite" => new("SQLite", null, "", "", true),
        "Npgsql.EntityFrameworkCore.PostgreSQL" => new("PostgreSQL", "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)", "", " FOR UPDATE SKIP LOCKED", false),
        "Microsoft.EntityFrameworkCore.SqlServer" => new("SQL Server", "SELECT DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME())", " WITH (UPDLOCK, READPAST, ROWLOCK)", "", false),
        _ => throw new NotSupportedException($"Events can be stored in SQLite, PostgreSQL and SQL Server, not with {provider}."),
    };

    public string Limit(int count) => Name == "SQL Server" ? $" OFFSET 0 ROWS FETCH NEXT {count} ROWS ONLY" : $" LIMIT {count}";
}
