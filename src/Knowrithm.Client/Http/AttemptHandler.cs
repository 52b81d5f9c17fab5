using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>One attempt: asks for the credential, runs what the application put around the transport, and lets none of its faults pass for the network's.</summary>
internal sealed class AttemptHandler(KnowrithmClientOptions options, Func<KnowrithmClientOptions> current) : DelegatingHandler
{
    private readonly AsyncLocal<IKnowrithmCredentialProvider?> _asked = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        call.BeginAttempt();
        call.Credential = call.NeedsCredential ? await CredentialAsync(call, cancellationToken).ConfigureAwait(false) : null;
        if (call.Options?.Headers is { } headers)
        {
            foreach (var (name, value) in headers)
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
        if (request.Content is IRepeatableContent content)
        {
            await content.PrepareAsync(cancellationToken).ConfigureAwait(false);
            request.Headers.ExpectContinue = content.AskFirst;
        }
        var response = await SendThroughHandlersAsync(request, call, cancellationToken).ConfigureAwait(false);
        try
        {
            if (call.Options?.OnResponse is { } callback)
                ApplicationCode.Run("RequestOptions.OnResponse", callback, ResponseFacts.Of(call, response, options.TimeProvider.GetUtcNow()), cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendThroughHandlersAsync(HttpRequestMessage request, Call call, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("A message handler returned null.");
            response.RequestMessage ??= request;
            if (response.Content is BufferedBody { IsDisposed: true }) throw new InvalidOperationException("A message handler disposed the response that it returned.");
            // A handler has put another content, or another response, in the place of the transport's.
            if (response.Content is not BufferedBody && !(response.IsSuccessStatusCode && call.Streams && response.StatusCode == call.Transmission!.Status))
                await ResponseReader.ReplaceAsync(response, call, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception e) when (!ReferenceEquals(e, call.Transmission!.Failure) && ApplicationCode.IsForeign(e, cancellationToken) && e is not ResponseTooLargeException)
        {
            throw new ApplicationCodeException("a message handler", e);
        }
    }

    private async ValueTask<KnowrithmCredential?> CredentialAsync(Call call, CancellationToken cancellationToken)
    {
        var now = current();
        if (call.Provider(now) is not { } provider) return call.Options?.Credential ?? now.FixedCredential;
        return await ApplicationCode.RunAsync("the credential provider", () => AskAsync(provider, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<KnowrithmCredential> AskAsync(IKnowrithmCredentialProvider provider, CancellationToken cancellationToken)
    {
        // It would ask itself, for ever.
        if (ReferenceEquals(_asked.Value, provider)) throw new InvalidOperationException("The credential provider calls the client that asks it for a credential: use client.WithCredential(…) there.");
        _asked.Value = provider;
        return await provider.GetCredentialAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The credential provider returned null.");
    }
}
