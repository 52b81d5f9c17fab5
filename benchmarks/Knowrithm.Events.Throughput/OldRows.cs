using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Knowrithm.Events.Throughput;

/// <summary>Rows of events that were handled long ago, as each system keeps them.</summary>
internal static class OldRows
{
    public static async Task FillAsync(string system, string connection, int count)
    {
        var isSqlite = connection.StartsWith("Data Source=", StringComparison.Ordinal);
        await using DbConnection open = isSqlite ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = open.CreateCommand();
        command.CommandTimeout = 0;
        foreach (var statement in Statements(system, isSqlite))
        {
            var numbers = isSqlite
                ? $"(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {count}) SELECT n FROM c) g"
                : $"generate_series(1, {count}) AS g(n)";
            command.CommandText = statement.Replace("NUMBERS", numbers, StringComparison.Ordinal)
                .Replace("TEN_DAYS_AGO", $"{DateTimeOffset.UtcNow.AddDays(-10).ToUnixTimeMilliseconds()}", StringComparison.Ordinal);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static string[] Statements(string system, bool isSqlite) => (system, isSqlite) switch
    {
        ("bare", _) => ["INSERT INTO inbox (key, body, state, due) SELECT 'old' || n, '', 1, 0 FROM NUMBERS"],
        ("Hangfire", false) =>
        [
            """
            INSERT INTO hangfire.job (statename, invocationdata, arguments, createdat, expireat)
            SELECT 'Succeeded', '{}', '[]', now() - interval '1 hour', now() + interval '23 hours' FROM NUMBERS
            """,
        ],
        ("Hangfire", true) =>
        [
            "INSERT INTO Job (StateName, InvocationData, Arguments, CreatedAt, ExpireAt) "
                + "SELECT 'Succeeded', '{}', '[]', 639000000000000000, 650000000000000000 FROM NUMBERS",
        ],
        ("Wolverine", false) =>
        [
            """
            INSERT INTO wolverine.wolverine_incoming_envelopes (id, status, owner_id, attempts, body, message_type, received_at, keep_until)
            SELECT gen_random_uuid(), 'Handled', 0, 1, '', 'old', 'local://old', now() + interval '1 day' FROM NUMBERS
            """,
        ],
        ("Wolverine", true) =>
        [
            """
            INSERT INTO wolverine_incoming_envelopes (id, status, owner_id, attempts, body, message_type, received_at, keep_until)
            SELECT lower(hex(randomblob(16))), 'Handled', 0, 1, x'00', 'old', 'local://old', datetime('now', '+1 day') FROM NUMBERS
            """,
        ],
        _ =>
        [
            """
            INSERT INTO "KnowrithmEvents" ("Id", "Application", "Account", "Key", "Type", "IsUnknown", "Subject", "Sequence", "Source", "ReceivedAt")
            SELECT 'old' || n, 'throughput', '', 'old' || n, 'lead.updated', FALSE, 'old' || n / 10, n % 10, 0, TEN_DAYS_AGO + n FROM NUMBERS
            """,
            """
            INSERT INTO "KnowrithmEventWork" ("Id", "EventId", "Application", "Account", "Handler", "Subject", "Sequence", "State", "DueAt", "WrittenAt",
            "Attempts", "EndedAt")
            SELECT 'old' || n, 'old' || n, 'throughput', '', 'handler', 'old' || n / 10, n % 10, 1, 0, 0, 1, TEN_DAYS_AGO + n FROM NUMBERS
            """,
        ],
    };
}
