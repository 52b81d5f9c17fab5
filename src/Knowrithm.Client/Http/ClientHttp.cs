using System.Net;
using System.Reflection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;

namespace Knowrithm.Client.Http;

/// <summary>The one pipeline, with and without a container: call, renewal, retries, attempt, (the user's handlers,) body, sockets.</summary>
internal static class ClientHttp
{
    /// <summary>The handlers around an attempt, outermost first.</summary>
    /// <param name="options">How the client works.</param>
    /// <param name="current">The options as they are now: a reloaded secret counts from the next attempt on.</param>
    public static IEnumerable<DelegatingHandler> Handlers(KnowrithmClientOptions options, Func<KnowrithmClientOptions> current)
    {
        var logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Knowrithm.Client");
        var call = new CallHandler(options, new Log(logger));
        yield return call;
        yield return new RenewalHandler(options, current, call);
        yield return new ResilienceHandler(RetryPipeline.Create(options, logger));
        yield return new AttemptHandler(options, current);
    }

    /// <summary>What carries the requests: the caller's handler, which stays the caller's, or sockets.</summary>
    public static HttpMessageHandler Primary(KnowrithmClientOptions options) => options.PrimaryHandler is { } given ? new Undisposed(given) : Sockets();

    /// <summary>The innermost handler, around the primary one.</summary>
    public static HttpMessageHandler Transport(KnowrithmClientOptions options, HttpMessageHandler primary)
    {
        RefuseRedirects(primary);
        return new BodyHandler(options, isOnSockets: primary is SocketsHttpHandler or HttpClientHandler or Undisposed { InnerHandler: SocketsHttpHandler or HttpClientHandler }) { InnerHandler = primary };
    }

    public static HttpClient Create(KnowrithmClientOptions options)
    {
        var handler = Transport(options, Primary(options));
        foreach (var outer in Handlers(options, () => options).Reverse())
        {
            outer.InnerHandler = handler;
            handler = outer;
        }
        var client = new HttpClient(handler);
        Configure(client, options);
        return client;
    }

    public static void Configure(HttpClient client, KnowrithmClientOptions options)
    {
        client.BaseAddress = BaseAddress.Parse(options.BaseUrl);
        // The budgets are the pipeline's own.
        client.Timeout = Timeout.InfiniteTimeSpan;
        // As text: parsed values would be copied for each request.
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.ApplicationName is { Length: > 0 } name ? $"Knowrithm.Client/{Version} {name}" : $"Knowrithm.Client/{Version}");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/json");
    }

    public static string Version { get; } =
        typeof(ClientHttp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        // A singleton lives long; names may come to mean other machines.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // Whoever leaves a stream leaves its connection: reading on for a while, in hope of using it again, would keep the server telling.
        ResponseDrainTimeout = TimeSpan.Zero,
        // One attempt is one sending.
        PlaintextStreamFilter = static (connection, _) => ValueTask.FromResult<Stream>(new AnsweredStream(connection.PlaintextStream)),
    };

    // A followed redirect would take X-API-Key and X-API-Secret along: .NET strips only Authorization.
    private static void RefuseRedirects(HttpMessageHandler handler)
    {
        switch (handler)
        {
            case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                sockets.AllowAutoRedirect = false;
                break;
            case HttpClientHandler { AllowAutoRedirect: true } client:
                client.AllowAutoRedirect = false;
                break;
            case DelegatingHandler { InnerHandler: { } inner }:
                RefuseRedirects(inner);
                break;
        }
    }

    /// <summary>Keeps a handler from being disposed with the client.</summary>
    private sealed class Undisposed(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override void Dispose(bool disposing) => base.Dispose(false);
    }
}
