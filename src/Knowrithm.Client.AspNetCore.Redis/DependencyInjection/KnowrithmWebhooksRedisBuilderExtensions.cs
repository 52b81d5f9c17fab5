using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets several instances share what they know of webhooks.</summary>
public static class KnowrithmWebhooksRedisBuilderExtensions
{
    /// <summary>
    /// Remembers in Redis what was handled, so that any instance may get a redelivery. Events are handled before they are answered. Settings: code, over the configuration section <c>Knowrithm:Webhooks:Redis</c>.
    /// </summary>
    /// <param name="builder">The receiver.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    public static KnowrithmWebhooksBuilder UseRedisInbox(this KnowrithmWebhooksBuilder builder, Action<KnowrithmWebhooksRedisOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddConnection(builder.Services, configure);
        return builder.UseInbox(static services => services.GetRequiredService<RedisInbox>());
    }

    /// <summary>
    /// As <see cref="UseRedisInbox"/>, and answers at once: an event is appended to a Redis stream before the 202, and handled afterwards by whichever instance is free, again with growing pauses when
    /// it fails, by another when its instance dies. What keeps failing waits among <see cref="IWebhookDeadLetters"/>.
    /// </summary>
    /// <param name="builder">The receiver.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    public static KnowrithmWebhooksBuilder UseRedisQueue(this KnowrithmWebhooksBuilder builder, Action<KnowrithmWebhooksRedisOptions>? configure = null)
    {
        builder.UseRedisInbox(configure);
        var services = builder.Services;
        if (services.Any(static service => service.ServiceType == typeof(RedisQueue))) return builder;
        services.AddSingleton<RedisQueue>();
        services.AddSingleton<IWebhookDeadLetters, RedisDeadLetters>();
        services.AddSingleton<RedisConclusions>();
        services.AddSingleton<QueueGauge>();
        services.AddSingleton<IHostedService, RedisConsumer>();
        return builder.UseQueue(static provider => provider.GetRequiredService<RedisQueue>());
    }

    private static void AddConnection(IServiceCollection services, Action<KnowrithmWebhooksRedisOptions>? configure)
    {
        if (configure is not null) services.Configure(configure);
        if (services.Any(static service => service.ServiceType == typeof(RedisLink))) return;
        services.AddOptionsWithValidateOnStart<KnowrithmWebhooksRedisOptions>();
        services.AddSingleton<IValidateOptions<KnowrithmWebhooksRedisOptions>, RedisOptionsValidator>();
        // Before the user's code, whatever the order of the calls: code wins over configuration.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<KnowrithmWebhooksRedisOptions>, RedisOptionsBinding>());
        services.AddSingleton<RedisLink>();
        services.AddSingleton<RedisInbox>();
    }
}
