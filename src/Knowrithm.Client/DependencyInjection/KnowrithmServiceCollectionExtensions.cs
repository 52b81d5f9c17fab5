using Knowrithm.Client;
using Knowrithm.Client.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that add Knowrithm's client to a container.</summary>
public static class KnowrithmServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IKnowrithmClient"/> and each of its resources, as singletons. Settings: code, over the connection string
    /// <c>ConnectionStrings:knowrithm</c> (<c>Endpoint=…;Key=…;Secret=…</c>), over the configuration section <c>Knowrithm</c>, over
    /// <c>KNOWRITHM_API_KEY</c>, <c>KNOWRITHM_API_SECRET</c> and <c>KNOWRITHM_BASE_URL</c>. They are checked when the host starts. Adding it twice changes
    /// nothing but the settings.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    public static KnowrithmClientBuilder AddKnowrithmClient(this IServiceCollection services, Action<KnowrithmClientOptions>? configure = null) =>
        Add(services, Options.Options.DefaultName, configure);

    /// <summary>
    /// Adds a client under a name: <c>[FromKeyedServices("acme")] IKnowrithmClient client</c>. Settings: code, over the configuration section
    /// <c>Knowrithm:acme</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Settings in code; null for none.</param>
    public static KnowrithmClientBuilder AddKnowrithmClient(this IServiceCollection services, string name, Action<KnowrithmClientOptions>? configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(services, name, configure);
    }

    private static KnowrithmClientBuilder Add(IServiceCollection services, string name, Action<KnowrithmClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null) services.Configure(name, configure);
        var http = services.AddHttpClient(HttpName(name));
        if (!services.Any(service => service.ServiceType == typeof(Marker) && name.Equals(service.ServiceKey))) AddOnce(services, name, http);
        return new KnowrithmClientBuilder(name, http);
    }

    private static void AddOnce(IServiceCollection services, string name, IHttpClientBuilder http)
    {
        services.AddKeyedSingleton<Marker>(name);
        AddOptions(services, name);
        // The factory's own loggers would print filled addresses; the client logs routes and outcomes itself.
        http.RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // A resilience handler for all clients (ConfigureHttpClientDefaults) would only wait inside each attempt; one added to this client by name comes
            // later and stays.
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) =>
            {
                foreach (var foreign in handlers.OfType<ResilienceHandler>().ToList()) handlers.Remove(foreign);
            });
        // Given for this client, so it is stronger than what is given for all.
        services.Configure<HttpClientFactoryOptions>(HttpName(name), options => options.HttpMessageHandlerBuilderActions.Add(builder =>
        {
            if (Get(builder.Services, name).PrimaryHandler is not null) builder.PrimaryHandler = PrimaryHandlers.Create(Get(builder.Services, name));
        }));
        // Before everything that the application configures, for all clients or for this one: the client's own sockets are the weakest setting.
        services.AddOptions<HttpClientFactoryOptions>(HttpName(name)).PostConfigure(options =>
            options.HttpMessageHandlerBuilderActions.Insert(0, builder => builder.PrimaryHandler = PrimaryHandlers.Create(Get(builder.Services, name))));
        services.AddKeyedSingleton<IKnowrithmClient>(name,
            (provider, _) => new KnowrithmClient(CreateHttp(provider, name), Get(provider, name), null, ownsHttp: false));
        if (name.Length == 0) services.AddSingleton(static provider => provider.GetRequiredKeyedService<IKnowrithmClient>(Options.Options.DefaultName));
        KnowrithmResources.Add(services, name);
    }

    private static void AddOptions(IServiceCollection services, string name)
    {
        services.AddOptionsWithValidateOnStart<KnowrithmClientOptions>(name);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KnowrithmClientOptions>, KnowrithmClientOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<KnowrithmClientOptions>, KnowrithmClientOptionsDefaults>());
        // Before the user's code, whatever the order of the calls: code wins over configuration.
        services.Insert(0, ServiceDescriptor
            .Singleton<IConfigureOptions<KnowrithmClientOptions>>(provider => new KnowrithmClientOptionsBinding(provider, name)));
        services.AddSingleton<IOptionsChangeTokenSource<KnowrithmClientOptions>>(provider => new KnowrithmClientOptionsBinding(provider, name));
    }

    private static HttpClient CreateHttp(IServiceProvider provider, string name)
    {
        var (factory, handlers) = (provider.GetRequiredService<IHttpClientFactory>(), provider.GetService<IHttpMessageHandlerFactory>());
        // One object is both, unless the application replaced the factory: then its clients carry the requests.
        var chain = ReferenceEquals(factory, handlers) ? handlers.CreateHandler(HttpName(name)) : new ReplacedFactory(factory.CreateClient(HttpName(name)));
        var configure = provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(HttpName(name)).HttpClientActions;
        var options = Get(provider, name);
        return ClientHttp.Create(options, Current(provider, name), chain, configure, new SessionPipeline(options).Attach);
    }

    private static string HttpName(string name) => name.Length == 0 ? "Knowrithm" : $"Knowrithm:{name}";

    private static KnowrithmClientOptions Get(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<KnowrithmClientOptions>>().Get(name);

    /// <summary>The options after a reload; while a reloaded section is wrong, the last good ones.</summary>
    private static Func<KnowrithmClientOptions> Current(IServiceProvider provider, string name)
    {
        var monitor = provider.GetRequiredService<IOptionsMonitor<KnowrithmClientOptions>>();
        var last = monitor.Get(name);
        return () =>
        {
            try
            {
                return last = monitor.Get(name);
            }
            catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
            {
                return last;
            }
        };
    }

    private sealed class Marker;
}
