using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Knowrithm.Client.Webhooks;

/// <summary>The connection, made when it is first needed, and then mended by itself whenever it breaks.</summary>
internal sealed class RedisLink(IOptions<KnowrithmWebhooksRedisOptions> options, IServiceProvider services) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IConnectionMultiplexer? _connection;
    private bool _own;

    public KnowrithmWebhooksRedisOptions Options { get; } = options.Value;

    public RedisKeys Keys { get; } = new(options.Value.Prefix);

    public async ValueTask<IDatabase> GetAsync() => (_connection ?? await ConnectAsync()).GetDatabase();

    public async Task<RedisResult> EvaluateAsync(string script, RedisKey[] keys, params RedisValue[] values) =>
        await (await GetAsync()).ScriptEvaluateAsync(script, keys, values);

    public async ValueTask DisposeAsync()
    {
        if (_own && _connection is not null) await _connection.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<IConnectionMultiplexer> ConnectAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_connection is not null) return _connection;
            if (Options.Connection is { } given) return _connection = given(services);
            if (string.IsNullOrWhiteSpace(Options.ConfigurationText)) return _connection = services.GetRequiredService<IConnectionMultiplexer>();
            var settings = ConfigurationOptions.Parse(Options.ConfigurationText);
            settings.AbortOnConnectFail = false;
            // A delivery that waits for Redis to come back would outlast its sender: say 503 at once.
            settings.BacklogPolicy = BacklogPolicy.FailFast;
            settings.ReconnectRetryPolicy = new LinearRetry(500);
            _own = true;
            return _connection = await ConnectionMultiplexer.ConnectAsync(settings);
        }
        finally
        {
            _gate.Release();
        }
    }
}
