using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>The application's own connection, which it may replace.</summary>
internal sealed class SharedConnections(IServiceProvider services, Func<IServiceProvider, IConnectionMultiplexer> get) : IRedisConnections
{
    public Task<IConnectionMultiplexer> NextAsync(IConnectionMultiplexer? present) => Task.FromResult(get(services));

    public void Release(IConnectionMultiplexer connection)
    {
    }
}
