namespace Knowrithm.Client.Events.Tests;

/// <summary>One server for all tests. Where PostgreSQL is not installed, they are skipped; in CI that is a failure.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PostgresServer? _server;

    public string ConnectionString => Server.ConnectionString;

    internal PostgresServer Server
    {
        get
        {
            if (_server is not null) return _server;
            const string why = "PostgreSQL's initdb and postgres are not on the PATH (Debian, Ubuntu: apt-get install postgresql).";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("KNOWRITHM_REQUIRE_ALL") != "1", why);
            throw new InvalidOperationException(why);
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!PostgresServer.IsInstalled) return;
        _server = new();
        await _server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
