namespace Knowrithm.Client;

/// <summary>The pipeline of the calling client as a session uses it, to sign in and to renew. Each pipeline has one.</summary>
internal sealed class SessionPipeline(KnowrithmClientOptions options)
{
    private SessionChannel? _channel;

    /// <param name="provider">The provider, which may be a session.</param>
    /// <param name="enter">Creates or returns the pipeline's own <see cref="HttpClient"/>.</param>
    public void Attach(IRenewableCredentialProvider provider, Func<HttpClient> enter)
    {
        if (provider is not KnowrithmSessionCredential session) return;
        session.Attach(LazyInitializer.EnsureInitialized(ref _channel, () => new SessionChannel(As, options.TimeProvider)));

        IAuthApi As(KnowrithmCredential credential) =>
            new KnowrithmClient(enter(), options, new RequestOptions { Credential = credential }, ownsHttp: false).Auth;
    }
}
