using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Acme.IntegrationHub;

/// <summary>The same facts where several instances find them.</summary>
internal sealed class RedisStore(IOptions<KnowrithmWebhooksRedisOptions> options, IConfiguration configuration) : IHubStore, IAsyncDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    // The options keep their password to themselves.
    private readonly Lazy<Task<ConnectionMultiplexer>> _connection = new(() => ConnectionMultiplexer.ConnectAsync(configuration["Knowrithm:Webhooks:Redis:Configuration"]!));

    public async Task<string?> GetAsync(string key, CancellationToken cancellationToken) => await (await DatabaseAsync()).StringGetAsync(Name(key));

    public async Task SetAsync(string key, string value, CancellationToken cancellationToken) => await (await DatabaseAsync()).StringSetAsync(Name(key), value, Remembered);

    public async ValueTask DisposeAsync()
    {
        if (_connection.IsValueCreated) await (await _connection.Value).DisposeAsync();
    }

    private string Name(string key) => $"{options.Value.Prefix}:hub:{key}";

    private async Task<IDatabase> DatabaseAsync() => (await _connection.Value).GetDatabase();
}
