namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>One server for a class's tests. Where there is no redis-server, they are skipped; in CI that is a failure.</summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private RedisServer? _server;
    private int _prefixes;

    internal RedisServer Server
    {
        get
        {
            if (_server is not null) return _server;
            const string why = "redis-server is not installed (Debian, Ubuntu: apt-get install redis-server).";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("KNOWRITHM_REQUIRE_ALL") != "1", why);
            throw new InvalidOperationException(why);
        }
    }

    public string Prefix() => $"test:{Interlocked.Increment(ref _prefixes)}";

    public async ValueTask InitializeAsync()
    {
        if (!RedisServer.IsInstalled) return;
        _server = new RedisServer();
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
