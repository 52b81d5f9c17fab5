using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>A connection of the store's own, replaced when its settings have changed: a rotated password, another server.</summary>
internal sealed class OwnConnections(IServiceProvider services, Func<IServiceProvider, ConfigurationOptions> configure) : IRedisConnections
{
    private string? _text;

    public async Task<IConnectionMultiplexer> NextAsync(IConnectionMultiplexer? present)
    {
        var options = configure(services).Clone();
        // A server that is away at the start is connected to when it is back.
        options.AbortOnConnectFail = false;
        var text = options.ToString(includePassword: true);
        if (present is not null && text == _text) return present;
        var next = await ConnectionMultiplexer.ConnectAsync(options);
        _text = text;
        return next;
    }

    public void Release(IConnectionMultiplexer connection) => connection.Dispose();
}
