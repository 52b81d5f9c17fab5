using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Knowrithm.Events.Throughput;

/// <summary>
/// The least that is as durable: an insert for each event, a claim with a lease and a mark for each attempt; no order, no retries, no second handler, no
/// check of who sent it.
/// </summary>
internal sealed class BareQueue(string connection, int concurrency) : IQueue
{
    private const string Take = "UPDATE inbox SET due = due + 60000 WHERE id = (SELECT id FROM inbox WHERE state = 0 AND due < 60000 ORDER BY id";
    private readonly bool _isSqlite = connection.StartsWith("Data Source=", StringComparison.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _stored = new(0);
    private readonly SemaphoreSlim _line = new(1);
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly string _body = new('x', 700);
    private Task _workers = Task.CompletedTask;

    public async Task StartAsync()
    {
        if (_isSqlite) await ExecuteAsync("PRAGMA journal_mode = WAL");
        await ExecuteAsync($"""
            CREATE TABLE IF NOT EXISTS inbox (id {(_isSqlite ? "INTEGER PRIMARY KEY" : "bigserial PRIMARY KEY")}, key text NOT NULL UNIQUE,
            body text NOT NULL, state int NOT NULL, due bigint NOT NULL)
            """);
        await ExecuteAsync("CREATE INDEX IF NOT EXISTS inbox_due ON inbox (state, id)");
        _workers = Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(WorkAsync)));
    }

    public async Task AcceptAsync(int number)
    {
        await ExecuteAsync($"INSERT INTO inbox (key, body, state, due) VALUES ('{_run}{number}', '{_body}', 0, 0)");
        _stored.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        try
        {
            await _workers;
        }
        catch (OperationCanceledException)
        {
        }
        _stopping.Dispose();
        _stored.Dispose();
        _line.Dispose();
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            await _stored.WaitAsync(_stopping.Token);
            var id = await ExecuteAsync($"{Take}{(_isSqlite ? "" : " FOR UPDATE SKIP LOCKED")} LIMIT 1) RETURNING id");
            Trial.Handle();
            await ExecuteAsync($"UPDATE inbox SET state = 1 WHERE id = {id} AND state = 0");
        }
    }

    private async Task<object?> ExecuteAsync(string sql)
    {
        if (_isSqlite) await _line.WaitAsync();
        try
        {
            await using DbConnection open = _isSqlite ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
            await open.OpenAsync();
            await using var command = open.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync();
        }
        finally
        {
            if (_isSqlite) _line.Release();
        }
    }
}
