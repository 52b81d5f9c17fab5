using StackExchange.Redis;

namespace Knowrithm.Client.Events;

/// <summary>Where connections come from. Asked at the start, and again whenever one fails.</summary>
internal interface IRedisConnections
{
    /// <param name="present">The one so far; null at the start.</param>
    /// <returns>The one from now on; often the same, which reconnects by itself.</returns>
    Task<IConnectionMultiplexer> NextAsync(IConnectionMultiplexer? present);

    /// <summary>Closes a connection that is not used anymore, if it is this one's to close.</summary>
    void Release(IConnectionMultiplexer connection);
}
