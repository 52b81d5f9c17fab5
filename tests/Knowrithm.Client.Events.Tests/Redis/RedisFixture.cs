using System.Globalization;
using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

[CollectionDefinition(nameof(RedisFixture))]
public sealed class RedisCollection : ICollectionFixture<RedisFixture>;

/// <summary>One server for all tests. Where redis-server is not installed, they are skipped; in CI that is a failure.</summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private RedisServer? _server;
    private ConnectionMultiplexer? _connection;

    internal RedisServer Server
    {
        get
        {
            Require();
            return _server!;
        }
    }

    /// <summary>Gets a connection that all tests share, and that mends itself.</summary>
    internal IConnectionMultiplexer Connection
    {
        get
        {
            Require();
            return _connection!;
        }
    }

    /// <summary>Returns how many commands the server has run since <c>CONFIG RESETSTAT</c>, those of scripts among them.</summary>
    internal async Task<long> CallsAsync()
    {
        var stats = (string?)await Connection.GetDatabase().ScriptEvaluateAsync("return redis.call('INFO', 'commandstats')") ?? "";
        return stats.Split("\r\n").Where(static line => line.Contains("calls=", StringComparison.Ordinal))
            .Sum(static line => long.Parse(line.Split("calls=")[1].Split(',')[0], CultureInfo.InvariantCulture));
    }

    public static void Require()
    {
        if (RedisServer.IsInstalled) return;
        const string why = "redis-server is not on the PATH (Debian, Ubuntu: apt-get install redis-server).";
        Assert.SkipWhen(Environment.GetEnvironmentVariable("KNOWRITHM_REQUIRE_ALL") != "1", why);
        throw new InvalidOperationException(why);
    }

    public async ValueTask InitializeAsync()
    {
        if (!RedisServer.IsInstalled) return;
        _server = new();
        await _server.StartAsync();
        var options = ConfigurationOptions.Parse($"{_server.EndPoint},connectTimeout=60000,asyncTimeout=60000,abortConnect=false");
        options.ReconnectRetryPolicy = new LinearRetry(50);
        // What is asked while the server is away waits until it is back.
        options.BacklogPolicy = BacklogPolicy.Default;
        _connection = await ConnectionMultiplexer.ConnectAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }
}
