using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>
/// One attempt: asks for the credential, runs what the application put around the transport, and keeps that code's faults apart from the network's.
/// </summary>
internal sealed class AttemptHandler(KnowrithmClientOptions options, Func<KnowrithmClientOptions> current) : DelegatingHandler
{
    private readonly AsyncLocal<IKnowrithmCredentialProvider?> _asked = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Call.Of(request);
        call.BeginAttempt();
        call.Credential = !call.NeedsCredential ? null : await CredentialAsync(call, cancellationToken).ConfigureAwait(false);
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
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (NeedsBody(response, request, call)) await ResponseReader.ReplaceAsync(response, call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!ReferenceEquals(e, call.Transmission!.Failure) && ApplicationCode.IsForeign(e, cancellationToken)
            && e is not ResponseTooLargeException)
        {
            throw new ApplicationCodeException("a message handler", e);
        }
        if (call.Options?.OnResponse is { } callback) Tell(callback, call, response, cancellationToken);
        return response;
    }

    /// <summary>Whether a handler has put another content, or another response, in the place of the transport's.</summary>
    private static bool NeedsBody(HttpResponseMessage? response, HttpRequestMessage request, Call call)
    {
        if (response is null) throw new InvalidOperationException("A message handler returned null.");
        response.RequestMessage ??= request;
        if (response.Content is BufferedBody body) return body.IsDisposed
            ? throw new InvalidOperationException("A message handler disposed the response that it returned.") : false;
        return !(response.IsSuccessStatusCode && call.Streams && response.StatusCode == call.Transmission!.Status);
    }

    private void Tell(Action<ResponseInfo> callback, Call call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            ApplicationCode.Run("RequestOptions.OnResponse", callback, ResponseFacts.Of(call, response, options.TimeProvider.GetUtcNow()), cancellationToken);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private ValueTask<KnowrithmCredential> CredentialAsync(Call call, CancellationToken cancellationToken)
    {
        var now = current();
        return call.Provider(now) is { } provider
            ? AskSafelyAsync(provider, cancellationToken)
            : new(call.Options?.Credential ?? now.FixedCredential);
    }

    private ValueTask<KnowrithmCredential> AskSafelyAsync(IKnowrithmCredentialProvider provider, CancellationToken cancellationToken) =>
        ApplicationCode.RunAsync("the credential provider", () => AskAsync(provider, cancellationToken), cancellationToken);

    private async ValueTask<KnowrithmCredential> AskAsync(IKnowrithmCredentialProvider provider, CancellationToken cancellationToken)
    {
        // It would ask itself, for ever.
        if (ReferenceEquals(_asked.Value, provider))
            throw new InvalidOperationException("The credential provider calls the client that asks it for a credential: use client.WithCredential(…) there.");
        _asked.Value = provider;
        return await provider.GetCredentialAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The credential provider returned null.");
    }
}
