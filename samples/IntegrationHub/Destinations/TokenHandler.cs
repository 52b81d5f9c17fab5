using System.Net;

namespace Acme.IntegrationHub;

/// <summary>Sends each request with an access token; once more with a new one when the first is refused, which is before anything was done.</summary>
internal sealed class TokenHandler(TokenSource tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(refused: null, cancellationToken);
        request.Headers.Authorization = Authorization.Bearer(token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;
        response.Dispose();
        request.Headers.Authorization = Authorization.Bearer(await tokens.GetAsync(token, cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
