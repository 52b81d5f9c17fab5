namespace Knowrithm.Client.Http;

/// <summary>
/// Carries requests through a client of an <see cref="IHttpClientFactory"/> that the application put in the place of the container's, as tests do. A request
/// goes as a copy: a client sends the same one only once.
/// </summary>
internal sealed class ReplacedFactory(HttpClient client) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Not disposed: that would dispose the content, which the caller may reuse.
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Content = request.Content,
            Version = request.Version,
            VersionPolicy = request.VersionPolicy
        };
        foreach (var (name, values) in request.Headers.NonValidated) copy.Headers.TryAddWithoutValidation(name, values);
        foreach (var (key, value) in request.Options) copy.Options.Set(new HttpRequestOptionsKey<object?>(key), value);
        var response = await client.SendAsync(copy, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return response;
    }
}
