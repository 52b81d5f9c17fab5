using System.Net;
using System.Runtime.Versioning;

namespace Knowrithm.Client.Http;

/// <summary>What carries the requests: the client's own sockets, or what the application put in their place, made safe for credentials.</summary>
internal static class PrimaryHandlers
{
    /// <summary>The caller's handler, which stays the caller's, or sockets.</summary>
    public static HttpMessageHandler Create(KnowrithmClientOptions options) =>
        options.PrimaryHandler is { } given ? new GivenHandler(given) : OperatingSystem.IsBrowser() ? new HttpClientHandler() : Sockets();

    /// <summary>Whether the application has code of its own in the chain.</summary>
    public static ForeignCode Foreign(HttpMessageHandler chain) => chain switch
    {
        DelegatingHandler { InnerHandler: { } inner } outer => outer.GetType().Assembly != typeof(PrimaryHandlers).Assembly && !IsOfFactory(outer)
            ? ForeignCode.Handlers : Foreign(inner),
        _ => chain is SocketsHttpHandler or HttpClientHandler ? ForeignCode.None : ForeignCode.Carrier,
    };

    /// <summary>Puts the transport directly around whatever carries the requests, at the inner end of the chain.</summary>
    /// <exception cref="InvalidOperationException">
    /// Thrown when the handler follows redirects and has been used already, so that this cannot be switched off.
    /// </exception>
    public static HttpMessageHandler WithTransport(HttpMessageHandler chain, Uri address)
    {
        if (chain is TransportHandler) return chain;
        if (chain is not DelegatingHandler { InnerHandler: { } inner } outer) return Transport(chain, address);
        var safe = WithTransport(inner, address);
        if (ReferenceEquals(safe, inner)) return chain;
        try
        {
            outer.InnerHandler = safe;
            return chain;
        }
        catch (InvalidOperationException)
        {
            // A handler that has carried requests of the application cannot be changed any more: the transport goes around it.
            return Transport(chain, address);
        }
    }

    private static TransportHandler Transport(HttpMessageHandler carrier, Uri address)
    {
        if (!OperatingSystem.IsBrowser()) Secure(carrier, address);
        return new TransportHandler(carrier, isOnSockets: carrier is SocketsHttpHandler or HttpClientHandler);
    }

    // A followed redirect would take X-API-Key and X-API-Secret along: .NET strips only Authorization.
    [UnsupportedOSPlatform("browser")]
    private static void Secure(HttpMessageHandler carrier, Uri address)
    {
        try
        {
            switch (carrier)
            {
                case SocketsHttpHandler sockets:
                    if (sockets.AllowAutoRedirect) sockets.AllowAutoRedirect = false;
                    if (sockets.UseProxy && LoopbackBypass.IsNeeded(address, sockets.Proxy)) sockets.Proxy = new LoopbackBypass(sockets.Proxy);
                    if (sockets.PlaintextStreamFilter is null) sockets.PlaintextStreamFilter = AnswerRequired;
                    break;
                case HttpClientHandler client:
                    if (client.AllowAutoRedirect) client.AllowAutoRedirect = false;
                    if (client.UseProxy && LoopbackBypass.IsNeeded(address, client.Proxy)) client.Proxy = new LoopbackBypass(client.Proxy);
                    break;
                case DelegatingHandler { InnerHandler: { } inner }:
                    Secure(inner, address);
                    break;
            }
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException(
                $"The primary handler ({carrier.GetType().Name}) has sent requests before this client was created, so its redirects and proxy cannot be " +
                    $"made safe for credentials. " +
                "Give the client a handler of its own, or set AllowAutoRedirect = false (and UseProxy = false for an address on this machine) before its " +
                "first request.", e);
        }
    }

    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        // Below the 60 s after which servers and load balancers commonly close an idle connection: a write should not meet the close.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        // A singleton lives long; names may come to mean other machines.
        PooledConnectionLifetime = TimeSpan.FromSeconds(55),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // Whoever leaves a stream leaves its connection: reading on for a while, in hope of using it again, would keep the server telling.
        ResponseDrainTimeout = TimeSpan.Zero,
        PlaintextStreamFilter = AnswerRequired,
    };

    // One attempt is one transmission.
    private static ValueTask<Stream> AnswerRequired(SocketsHttpPlaintextStreamFilterContext connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<Stream>(new AnsweredStream(connection.PlaintextStream));

    // What IHttpClientFactory puts around every chain.
    private static bool IsOfFactory(DelegatingHandler handler) => handler.GetType().FullName == "Microsoft.Extensions.Http.LifetimeTrackingHttpMessageHandler";
}
