using System.Reflection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;

namespace Knowrithm.Client.Http;

/// <summary>
/// The one pipeline, with and without a container: call, renewal, retries, attempt, whatever the application puts around its requests, transport. The client's
/// handlers are outside of the application's, and the transport inside, so that the application's count as part of one attempt.
/// </summary>
internal static class ClientHttp
{
    public static string Version { get; } =
        typeof(ClientHttp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The client around a chain of handlers.</summary>
    /// <param name="options">How the client works.</param>
    /// <param name="current">The options as they are now: a reloaded secret counts from the next attempt on.</param>
    /// <param name="chain">The application's handlers with what carries the requests.</param>
    /// <param name="configure">What the application sets on the <see cref="HttpClient"/>; what the client depends on is set after it.</param>
    /// <param name="attach">Gives a credential provider the way to make requests itself.</param>
    public static HttpClient Create(
        KnowrithmClientOptions options,
        Func<KnowrithmClientOptions> current,
        HttpMessageHandler chain,
        IEnumerable<Action<HttpClient>> configure,
        Action<IRenewableCredentialProvider, Func<HttpClient>> attach)
    {
        var logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Knowrithm.Client");
        var (address, lifetime) = (BaseAddress.Parse(options.BaseUrl), new Lifetime());
        var call = new CallHandler(options, new Origin(address), new Log(logger), lifetime, PrimaryHandlers.Foreign(chain));
        var attempt = new AttemptHandler(options, current) { InnerHandler = PrimaryHandlers.WithTransport(chain, address) };
        var retries = new ResilienceHandler(RetryPipeline.Create(options, logger)) { InnerHandler = attempt };
        call.InnerHandler = new RenewalHandler(options, current, call, attach) { InnerHandler = retries };
        var client = new Lifetime.Client(call, lifetime, options);
        foreach (var action in configure) action(client);
        Configure(client, options, address);
        return client;
    }

    /// <summary>For the requests that a client makes to itself.</summary>
    public static HttpClient Enter(HttpMessageHandler outermost, KnowrithmClientOptions options)
    {
        var client = new HttpClient(outermost, disposeHandler: false);
        Configure(client, options, BaseAddress.Parse(options.BaseUrl));
        return client;
    }

    private static void Configure(HttpClient client, KnowrithmClientOptions options, Uri address)
    {
        client.BaseAddress = address;
        // The budgets are the pipeline's own.
        client.Timeout = Timeout.InfiniteTimeSpan;
        // As text: parsed values would be copied for each request.
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", options.ApplicationName is { Length: > 0 } name
            ? $"Knowrithm.Client/{Version} {name}" : $"Knowrithm.Client/{Version}");
        client.DefaultRequestHeaders.Remove("Accept");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "application/json");
    }
}
