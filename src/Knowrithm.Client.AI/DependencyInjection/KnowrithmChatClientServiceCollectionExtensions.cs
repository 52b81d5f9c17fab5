using Knowrithm.Client;
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that add agents to a container, as chat clients.</summary>
public static class KnowrithmChatClientServiceCollectionExtensions
{
    /// <summary>
    /// Adds an agent as the <see cref="IChatClient"/>, a singleton; and its Knowrithm client, with its settings, unless it is already added. For a pipeline,
    /// with the package Microsoft.Extensions.AI:
    /// <c>services.AddChatClient(provider => provider.GetRequiredService&lt;IKnowrithmClient&gt;().AsChatClient(agentId)).UseOpenTelemetry()</c>, after
    /// <c>AddKnowrithmClient()</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="agentId">The agent.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    /// <param name="clientName">The name under which the Knowrithm client was added; null for the default one.</param>
    /// <exception cref="ArgumentException">Thrown when the agent's id is empty.</exception>
    public static IServiceCollection AddKnowrithmChatClient(this IServiceCollection services, string agentId,
        Action<KnowrithmChatClientOptions>? configure = null, string? clientName = null) =>
        services.AddSingleton(Create(services, agentId, configure, clientName));

    /// <summary>
    /// Adds an agent as the <see cref="IChatClient"/> of a key: <c>[FromKeyedServices("support")] IChatClient chat</c>. Otherwise as
    /// <see cref="AddKnowrithmChatClient(IServiceCollection, string, Action{KnowrithmChatClientOptions}?, string?)"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="agentId">The agent.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    /// <param name="clientName">The name under which the Knowrithm client was added; null for the default one.</param>
    /// <exception cref="ArgumentException">Thrown when the agent's id is empty.</exception>
    public static IServiceCollection AddKeyedKnowrithmChatClient(this IServiceCollection services, object? serviceKey, string agentId,
        Action<KnowrithmChatClientOptions>? configure = null, string? clientName = null)
    {
        var create = Create(services, agentId, configure, clientName);
        return services.AddKeyedSingleton(serviceKey, (provider, _) => create(provider));
    }

    private static Func<IServiceProvider, IChatClient> Create(
        IServiceCollection services, string agentId, Action<KnowrithmChatClientOptions>? configure, string? clientName)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(agentId);
        var options = new KnowrithmChatClientOptions();
        configure?.Invoke(options);
        if (!services.Any(service => service.ServiceType == typeof(IKnowrithmClient) && Equals(service.ServiceKey, clientName)))
            AddClient(services, clientName);
        return provider => (clientName is null ? provider.GetRequiredService<IKnowrithmClient>()
            : provider.GetRequiredKeyedService<IKnowrithmClient>(clientName)).AsChatClient(agentId, options);
    }

    private static void AddClient(IServiceCollection services, string? name)
    {
        if (name is null) services.AddKnowrithmClient();
        else services.AddKnowrithmClient(name, null);
    }
}
