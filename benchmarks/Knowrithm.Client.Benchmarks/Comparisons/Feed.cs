using System.Globalization;
using Knowrithm.Client.Events;
using Knowrithm.Sandbox;
using Microsoft.Data.Sqlite;

namespace Knowrithm.Client.Benchmarks;

/// <summary>
/// A complete pass over 10,000 conversations that have not changed, what is known kept in a SQLite file: by the change feed, and by a loop that keeps when each
/// was updated and sees no deletion.
/// </summary>
internal static class Feed
{
    public const string Loop = "a loop by hand";

    private const int Count = 10_000;
    private const int PageSize = 100;

    public static async Task RunAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        using var process = Self.Start("sandbox");
        var said = (await process.StandardOutput.ReadLineAsync())!.Split(' ');
        var folder = Directory.CreateTempSubdirectory("knowrithm-feed-").FullName;
        using var client = new KnowrithmClient(new KnowrithmClientOptions { BaseUrl = said[0], ApiKey = said[1], ApiSecret = said[2] });
        var clock = new Clock();
        await using (var store = SqliteChangeStore.Open(Path.Combine(folder, "feed.db")))
        {
            await using var known = new SqliteConnection($"Data Source={Path.Combine(folder, "loop.db")};Pooling=false");
            await known.OpenAsync();
            await ExecuteAsync(known, "CREATE TABLE known (id TEXT PRIMARY KEY, updated TEXT) WITHOUT ROWID; PRAGMA journal_mode = WAL");
            await race(
            [
                Way.Here(Names.Ours, 1, () => PassAsync(client, store, clock)),
                Way.Here(Loop, 1, () => LoopAsync(client, known)),
            ]);
        }
        Directory.Delete(folder, recursive: true);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    /// <summary>What the other process does: it lives as long as its input.</summary>
    public static async Task HostAsync()
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync(static options => (options.SeedConversations, options.RequestsKept) = (Count, 100));
        Console.WriteLine($"{sandbox.Address} {sandbox.ApiKey} {sandbox.ApiSecret}");
        await Console.In.ReadToEndAsync();
    }

    private static Task PassAsync(KnowrithmClient client, SqliteChangeStore store, Clock clock)
    {
        // So that each pass is a complete one.
        clock.Ahead += TimeSpan.FromHours(7);
        return client.CopyChangesAsync(
            store, static options => (options.Lists, options.CallsPerHour, options.QuotaShare) = (ChangeFeedLists.Conversations, 1_000_000, 1), null, clock);
    }

    private static async Task LoopAsync(KnowrithmClient client, SqliteConnection known)
    {
        var count = 0;
        await foreach (var page in client.Conversations.ListAllConversationsAsync(perPage: PageSize).AsPages())
        {
            await using var transaction = (SqliteTransaction)await known.BeginTransactionAsync();
            await using var find = Command(known, transaction, "SELECT updated FROM known WHERE id = $id", "$id");
            await using var write = Command(known, transaction, "INSERT OR REPLACE INTO known VALUES ($id, $updated)", "$id", "$updated");
            foreach (var conversation in page)
            {
                var updated = (conversation.UpdatedAt ?? conversation.CreatedAt)?.ToString("O", CultureInfo.InvariantCulture) ?? "";
                find.Parameters[0].Value = conversation.Id;
                count++;
                if (await find.ExecuteScalarAsync() as string == updated) continue;
                (write.Parameters[0].Value, write.Parameters[1].Value) = (conversation.Id, updated);
                await write.ExecuteNonQueryAsync();
            }
            await transaction.CommitAsync();
        }
        if (count < Count) throw new InvalidOperationException($"{count} conversations came.");
    }

    private static SqliteCommand Command(SqliteConnection known, SqliteTransaction transaction, string text, params string[] names)
    {
        var command = new SqliteCommand(text, known, transaction);
        foreach (var name in names) command.Parameters.Add(name, SqliteType.Text);
        return command;
    }

    private static async Task ExecuteAsync(SqliteConnection known, string text)
    {
        await using var command = new SqliteCommand(text, known);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
