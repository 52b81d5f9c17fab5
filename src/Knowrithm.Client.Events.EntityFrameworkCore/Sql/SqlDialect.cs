namespace Knowrithm.Client.Events;

/// <summary>What differs between the databases.</summary>
internal sealed record SqlDialect(
    string Name, string? Clock, string SkipLockedHint, string SkipLockedSuffix, bool IsSerial, string? ShareHandlers, string? ChangeHandlers,
        string CandidateHint = "", string LockHint = "", string LockSuffix = "", string? OnOpen = null, bool IsCommandAtomic = false)
{
    // "Knowrith" in ASCII: the name of a lock is a number there, for the whole database.
    private const string Lock = "5435404359094072424";

    public static SqlDialect Of(string? provider) => provider switch
    {
        // A file has no clock, and one writer. The provider looks whether another process is done every 150 ms; SQLite itself within a few.
        "Microsoft.EntityFrameworkCore.Sqlite" => new("SQLite", null, "", "", true, null, null, OnOpen: "PRAGMA busy_timeout = 1000"),
        "Npgsql.EntityFrameworkCore.PostgreSQL" =>
            // Stable, so that an index serves a comparison with it. All statements of a command are one transaction there.
            new("PostgreSQL", "CAST(extract(epoch FROM statement_timestamp()) * 1000 AS bigint)", "", " FOR UPDATE SKIP LOCKED", false,
            $"SELECT 1 FROM pg_advisory_xact_lock_shared({Lock})", $"SELECT 1 FROM pg_advisory_xact_lock({Lock})", LockSuffix: " FOR UPDATE",
            IsCommandAtomic: true),
        "Microsoft.EntityFrameworkCore.SqlServer" =>
            new("SQL Server", "DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME())", " WITH (UPDLOCK, READPAST, ROWLOCK)", "", false,
            ApplicationLock("Shared"), ApplicationLock("Exclusive"), " WITH (READPAST)", " WITH (UPDLOCK, ROWLOCK)"),
        _ => throw new NotSupportedException($"Events can be stored in SQLite, PostgreSQL and SQL Server, not with {provider}."),
    };

    /// <summary>What an update returns of the rows that it changed; between its SET and its WHERE, or at its end.</summary>
    public (string Inside, string End) Returning(string column) =>
        Name == "SQL Server" ? ($" OUTPUT inserted.{column}", "") : ("", $" RETURNING {column}");

    public string Limit(int count) => Name == "SQL Server" ? $" OFFSET 0 ROWS FETCH NEXT {count} ROWS ONLY" : $" LIMIT {count}";

    // It returns a negative number where others throw, for example when it is the victim of a deadlock.
    private static string ApplicationLock(string mode) =>
        $"DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = '{mode}', @LockOwner = 'Transaction'; "
        + "IF @locked < 0 THROW 50000, 'deadlock', 1";
}
