using Knowrithm.Client.Events;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The store of events in Redis.</summary>
public static class KnowrithmEventsRedisExtensions
{
    /// <summary>Stores events in Redis or Valkey, on a connection of the store's own.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">A configuration of StackExchange.Redis, for example <c>redis.example.com:6380,ssl=true,password=…</c>.</param>
    public static KnowrithmEventsBuilder UseRedis(this KnowrithmEventsBuilder builder, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var options = ConfigurationOptions.Parse(connectionString);
        // A delivery that waited for Redis to come back would outlast its sender.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        return builder.UseRedis(_ => options);
    }

    /// <summary>
    /// Stores events in Redis or Valkey, on a connection of the store's own. The settings are asked for at start and again when the connection fails; when they
    /// have changed, for example because a password was rotated, a new connection is made.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Returns the settings as they are now.</param>
    public static KnowrithmEventsBuilder UseRedis(this KnowrithmEventsBuilder builder, Func<IServiceProvider, ConfigurationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Use(services => new OwnConnections(services, configure), useProcessClock: false);
    }

    /// <summary>
    /// Stores events in Redis or Valkey, on a connection of the application. It is asked for at start and again when it fails, so that one that was replaced
    /// is noticed. The store never closes it.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connection">Returns the connection as it is now; must not create one for each call.</param>
    public static KnowrithmEventsBuilder UseRedis(this KnowrithmEventsBuilder builder, Func<IServiceProvider, IConnectionMultiplexer> connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return builder.Use(services => new SharedConnections(services, connection), useProcessClock: false);
    }

    internal static KnowrithmEventsBuilder Use(this KnowrithmEventsBuilder builder, Func<IServiceProvider, IRedisConnections> create, bool useProcessClock)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseStore(services => new RedisEventStore(
            create(services), services.GetRequiredService<TimeProvider>(), useProcessClock, services.GetRequiredService<ILogger<RedisEventStore>>()));
    }
}
