using Knowrithm.Client.Events;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The registration of destinations: the systems that handlers write to.</summary>
public static class DestinationServiceCollectionExtensions
{
    /// <summary>
    /// Adds the HTTP client of a destination, for example of a CRM, under its name. It follows no redirects, logs no addresses, makes four requests at once,
    /// and is independent of what the application configures for all its clients. A GET is repeated twice with exponential backoff, or after
    /// <c>Retry-After</c>; a write is never repeated, since the engine runs the handler again, which reads first. Whatever is not a success becomes a
    /// <see cref="DestinationException"/>, which the engine understands.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The destination's name: that of the client, and what messages call it.</param>
    /// <param name="configure">Configures the destination; called for each request.</param>
    public static IHttpClientBuilder AddDestination(
        this IServiceCollection services, string name, Action<IServiceProvider, DestinationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddSingleton(static p => new DestinationList(p.GetService<TimeProvider>()));
        var signIn = $"{name} sign-in";
        // A client of its own: requests that wait for a token must not keep the sign-in from its turn.
        Add(services, signIn, configure, null);
        return Add(services, name, configure, signIn);
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<IServiceProvider, DestinationOptions> configure, string? signIn) =>
        services.AddHttpClient(name)
            // They would write whole addresses, and that of a webhook is a secret.
            .RemoveAllLoggers()
            .ConfigureHttpClient((provider, http) =>
            {
                http.BaseAddress = Folder(Options(provider, configure).BaseAddress);
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.DefaultRequestHeaders.UserAgent.ParseAdd("knowrithm-connector/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(static () =>
                new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
            {
                // What the application adds to all clients may retry a write, or wait longer than the engine knows.
                handlers.Clear();
                var list = provider.GetRequiredService<DestinationList>();
                handlers.Add(new DestinationHandler(
                    list.Get(name), () => Options(provider, configure),
                    signIn is null ? null : () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(signIn), list.Time));
            });

    private static DestinationOptions Options(IServiceProvider provider, Action<IServiceProvider, DestinationOptions> configure)
    {
        var options = new DestinationOptions();
        configure(provider, options);
        return options;
    }

    // "https://acme.example/api" and "contacts" are "https://acme.example/api/contacts".
    private static Uri? Folder(Uri? address) => address is null || address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address)
    {
        Path = address.AbsolutePath + "/",
    }.Uri;
}
