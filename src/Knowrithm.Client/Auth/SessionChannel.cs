namespace Knowrithm.Client;

/// <summary>
/// A client's pipeline, as a session sees it. Each call names its credential, so none of them asks a provider: renewing cannot call for renewing.
/// </summary>
internal sealed class SessionChannel(Func<KnowrithmCredential, IAuthApi> authAs, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public IAuthApi As(KnowrithmCredential credential) => authAs(credential);

    /// <summary>A new session: by the refresh token of the old one, or else by password.</summary>
    public async Task<KnowrithmSession> ObtainAsync(KnowrithmSession? old, LogInRequest? logIn)
    {
        if (old?.RefreshToken is { } refresh)
        {
            try
            {
                var renewed = await As(KnowrithmCredential.Bearer(refresh.Reveal())).RefreshAccessTokenAsync().ConfigureAwait(false);
                renewed.RefreshToken ??= refresh;
                renewed.User ??= old.User;
                return renewed;
            }
            catch (KnowrithmException e) when (logIn is not null && SessionFailure.MayLogInInstead(e))
            {
            }
        }
        return await As(KnowrithmCredential.Anonymous).LogInAsync(logIn!).ConfigureAwait(false);
    }
}
