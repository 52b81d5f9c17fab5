namespace Knowrithm.Client;

/// <summary>Gives a session the pipeline of the client that asks it, to sign in and to renew with. Each pipeline has one.</summary>
internal sealed class SessionPipeline(KnowrithmClientOptions options)
{
    private SessionChannel? _channel;

    /// <param name="provider">Who may be a session.</param>
    /// <param name="enter">Makes the pipeline's own <see cref="HttpClient"/>, or returns it.</param>
    public void Attach(IRenewableCredentialProvider provider, Func<HttpClient> enter)
    {
        if (provider is not KnowrithmSessionCredential session) return;
        session.Attach(LazyInitializer.EnsureInitialized(ref _channel, () => new SessionChannel(As, options.TimeProvider)));

        IAuthApi As(KnowrithmCredential credential) =>
            new KnowrithmClient(enter(), options, new RequestOptions { Credential = credential }, ownsHttp: false).Auth;
    }
}
