using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Stores of the tests: on their clock, or on the server's.</summary>
internal static class RedisStores
{
    public static RedisEventStore Create(IConnectionMultiplexer connection, TimeProvider? clock = null) =>
        Create(services => new SharedConnections(services, _ => connection), clock);

    public static RedisEventStore Create(Func<IServiceProvider, IRedisConnections> create, TimeProvider? clock = null)
    {
        var services = new ServiceCollection().AddSingleton(clock ?? TimeProvider.System);
        services.AddKnowrithmEvents().Use(create, useProcessClock: clock is not null);
        return (RedisEventStore)services.BuildServiceProvider().GetRequiredService<IEventStore>();
    }

    /// <summary>Runs scripts as the stores do.</summary>
    public static RedisScripts Scripts(IConnectionMultiplexer connection, TimeProvider clock) =>
        new(new(new SharedConnections(new ServiceCollection().BuildServiceProvider(), _ => connection), clock), clock, useProcessClock: true);

    /// <summary>Runs a script of the test's on an owner's keys, with the functions of the store's scripts.</summary>
    public static Task<RedisResult> RunAsync(
        IConnectionMultiplexer connection, EventOwner owner, TimeProvider clock, string script, params RedisValue[] arguments) =>
        connection.GetDatabase().ScriptEvaluateAsync(
            RedisScript.States + script, RedisKeys.Of(owner), [clock.GetUtcNow().ToUnixTimeMilliseconds(), .. arguments]);
}
