using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.Storage.SQLite;

namespace Knowrithm.Events.Throughput;

/// <summary>A job for each event; the storage's own way of noticing new ones, and otherwise a poll every 50 ms.</summary>
public sealed class HangfireQueue(string connection, int concurrency) : IQueue
{
    private static readonly string Body = new('x', 700);
    private JobStorage? _storage;
    private BackgroundJobClient? _client;
    private BackgroundJobServer? _server;

    public Task StartAsync()
    {
        GlobalConfiguration.Configuration.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
        _storage = connection.StartsWith("Data Source=", StringComparison.Ordinal)
            ? new SQLiteStorage(connection["Data Source=".Length..], new SQLiteStorageOptions { QueuePollInterval = TimeSpan.FromMilliseconds(50) })
            : new PostgreSqlStorage(new Hangfire.PostgreSql.Factories.NpgsqlConnectionFactory(connection, new PostgreSqlStorageOptions()),
                new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromMilliseconds(50), EnableLongPolling = true });
        _client = new(_storage);
        _server = new(new BackgroundJobServerOptions { WorkerCount = concurrency, ShutdownTimeout = TimeSpan.FromSeconds(5) }, _storage);
        return Task.CompletedTask;
    }

    public Task AcceptAsync(int number)
    {
        _client!.Enqueue(() => Handle(number, Body));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _server!.Dispose();
        return default;
    }

    // A job's method is public and found by its name.
    public static void Handle(int number, string body)
    {
        _ = (number, body);
        Trial.Handle();
    }
}
