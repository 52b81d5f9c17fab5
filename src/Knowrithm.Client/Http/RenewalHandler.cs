using System.Net;

namespace Knowrithm.Client.Http;

/// <summary>
/// Around the retries: lets a credential that wears out be renewed, before it is needed and when the server has refused it. A 401 says that nothing
/// was done, so the request may go once more. Out here renewing takes of the call's time, not of an attempt's.
/// </summary>
internal sealed class RenewalHandler(KnowrithmClientOptions options, Func<KnowrithmClientOptions> current, HttpMessageHandler outermost) : DelegatingHandler
{
    private HttpClient? _http;
    private SessionChannel? _channel;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        return call.NeedsCredential && call.Provider(current()) is IRenewableCredentialProvider provider
            ? SendAsync(request, call, provider, cancellationToken)
            : base.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _http?.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Call call, IRenewableCredentialProvider provider, CancellationToken cancellationToken)
    {
        (provider as KnowrithmSessionCredential)?.Attach(LazyInitializer.EnsureInitialized(ref _channel, () => new SessionChannel(As, options.TimeProvider)));
        await TellingAsync(call, provider.GetCredentialAsync(cancellationToken)).ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || call.Credential is not { } rejected) return response;
        try
        {
            var isRenewed = await TellingAsync(call, provider.RenewAsync(rejected, cancellationToken)).ConfigureAwait(false);
            if (!isRenewed || !RetryPipeline.MayRepeat(request, call, options)) return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
        response.Dispose();
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A failure to renew becomes that of the call.</summary>
    private static async ValueTask<T> TellingAsync<T>(Call call, ValueTask<T> renewal)
    {
        try
        {
            return await renewal.ConfigureAwait(false);
        }
        catch (KnowrithmException e)
        {
            (e.Route, e.Attempts) = (call.Route, call.Attempts);
            throw;
        }
    }

    private IAuthApi As(KnowrithmCredential credential) =>
        new KnowrithmClient(LazyInitializer.EnsureInitialized(ref _http, Enter), options, new RequestOptions { Credential = credential }, ownsHttp: false).Auth;

    private HttpClient Enter()
    {
        var http = new HttpClient(outermost, disposeHandler: false);
        ClientHttp.Configure(http, options);
        return http;
    }
}
