using System.Net;

namespace Knowrithm.Client.Http;

/// <summary>
/// Around the retries: lets a credential that wears out be renewed, before it is needed and when the server has refused it. A 401 says that nothing
/// was done, so the request may go once more. Out here renewing takes of the call's time, not of an attempt's.
/// </summary>
/// <param name="options">How the client works.</param>
/// <param name="current">The options as they are now.</param>
/// <param name="outermost">The whole pipeline, for requests that a provider makes itself.</param>
/// <param name="attach">Gives a provider that makes requests itself what it makes them with.</param>
internal sealed class RenewalHandler(
    KnowrithmClientOptions options,
    Func<KnowrithmClientOptions> current,
    HttpMessageHandler outermost,
    Action<IRenewableCredentialProvider, Func<HttpClient>> attach) : DelegatingHandler
{
    private HttpClient? _http;

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

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Call call, IRenewableCredentialProvider provider,
        CancellationToken cancellationToken)
    {
        attach(provider, Enter);
        await ApplicationCode.RunAsync("the credential provider", () => provider.GetCredentialAsync(cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // Only the server's own refusal says that nothing was done.
        if (response.StatusCode != HttpStatusCode.Unauthorized || call.Transmission is not { Status: HttpStatusCode.Unauthorized }
            || call.Credential is not { } rejected) return response;
        try
        {
            var isRenewed = await ApplicationCode.RunAsync("the credential provider", () => provider.RenewAsync(rejected, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            if (!isRenewed || !RetryPipeline.MayRepeat(request, call)) return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
        response.Dispose();
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private HttpClient Enter() => LazyInitializer.EnsureInitialized(ref _http, () => ClientHttp.Enter(outermost, options));
}
