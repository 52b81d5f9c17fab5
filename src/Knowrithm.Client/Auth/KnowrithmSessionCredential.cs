namespace Knowrithm.Client;

/// <summary>
/// A credential that acts as a user: it signs in when it is first needed, renews the token before it expires or when the server refuses it, and signs in again
/// when it cannot be renewed and there is a password.
/// </summary>
/// <remarks>
/// However many calls run, one renewal serves them all. Set it as <see cref="KnowrithmClientOptions.CredentialProvider"/>, or for some calls as
/// <see cref="RequestOptions.CredentialProvider"/>. Thread-safe.
/// </remarks>
public sealed class KnowrithmSessionCredential : IRenewableCredentialProvider
{
    private readonly object _gate = new();
    private readonly LogInRequest? _logIn;
    private SessionTokens? _tokens;
    private SessionFailure? _failure;
    private Task<SessionFailure?>? _renewal;
    private volatile SessionChannel? _channel;

    /// <summary>Creates a credential from a session. Once its refresh token is refused, calls throw <see cref="KnowrithmAuthenticationException"/>.</summary>
    /// <param name="session">The session, from signing in or created from tokens that you kept.</param>
    /// <exception cref="ArgumentException">Thrown when the session has no access token, or one that is not allowed in a header.</exception>
    public KnowrithmSessionCredential(KnowrithmSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.AccessToken is null) throw new ArgumentException("The session has no access token.", nameof(session));
        _tokens = new(session);
    }

    /// <summary>Creates a credential that signs in with a password, and again when it must. The password stays in memory.</summary>
    /// <param name="email">The e-mail address.</param>
    /// <param name="password">The password.</param>
    /// <param name="session">A session to continue with before signing in; null for none.</param>
    /// <exception cref="ArgumentException">Thrown when e-mail address or password are empty.</exception>
    public KnowrithmSessionCredential(string email, string password, KnowrithmSession? session = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        ArgumentException.ThrowIfNullOrEmpty(password);
        _logIn = new LogInRequest { Email = email, Password = password };
        if (session?.AccessToken is not null) _tokens = new(session);
    }

    /// <summary>The time before its expiry at which a token is renewed; for a short-lived token, at most a quarter of its life. Default: 1 min.</summary>
    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A callback that receives each new session, so that you can keep its tokens. It must not throw.</summary>
    public Action<KnowrithmSession>? OnRenewed { get; init; }

    /// <summary>The current session; null before the first signing in and after <see cref="LogOutAsync"/>.</summary>
    public KnowrithmSession? Session => Volatile.Read(ref _tokens)?.Session;

    /// <inheritdoc/>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when the session is over: its refresh token or the password was refused.</exception>
    /// <exception cref="KnowrithmConnectionException">Thrown when renewing failed for a transient reason; the next call tries it again.</exception>
    public async ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken = default)
    {
        var channel = Channel();
        var tokens = Volatile.Read(ref _tokens);
        if (tokens is not null && (tokens.IsFresh(channel.Now, RenewBefore) || !CanRenew(tokens) || IsGoodForNow(tokens, channel.Now)))
            return tokens.Credential;
        var failure = await RenewOnceAsync(tokens, channel, cancellationToken).ConfigureAwait(false);
        if (failure is null) return (Volatile.Read(ref _tokens) ?? throw SessionFailure.SignedOut().ToException()).Credential;
        return tokens is not null && !tokens.IsExpired(channel.Now) ? tokens.Credential : throw failure.ToException();
    }

    /// <inheritdoc/>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when the session is over: its refresh token or the password was refused.</exception>
    /// <exception cref="KnowrithmConnectionException">Thrown when renewing failed for a transient reason; the next call tries it again.</exception>
    public async ValueTask<bool> RenewAsync(KnowrithmCredential rejected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rejected);
        var tokens = Volatile.Read(ref _tokens);
        if (tokens is null || !Equals(tokens.Credential.Token, rejected.Token)) return tokens is not null || _logIn is not null;
        if (!CanRenew(tokens)) return false;
        return await RenewOnceAsync(tokens, Channel(), cancellationToken).ConfigureAwait(false) is { } failure ? throw failure.ToException() : true;
    }

    /// <summary>
    /// Signs out and discards the tokens. With a password, the next call signs in; without one, it throws <see cref="KnowrithmAuthenticationException"/>.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmException">Thrown when the server could not be reached or refused; the tokens are kept, so that you can try again.</exception>
    public async Task LogOutAsync(CancellationToken cancellationToken = default)
    {
        if (Volatile.Read(ref _tokens) is not { } tokens) return;
        try
        {
            await Channel().As(tokens.Credential).LogOutAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (KnowrithmAuthenticationException)
        {
            // The token was no longer good: signed out already.
        }
        lock (_gate)
        {
            if (ReferenceEquals(_tokens, tokens)) _tokens = null;
        }
    }

    /// <summary>Returns a text that names the type only.</summary>
    public override string ToString() => "Session ***";

    /// <summary>Takes the pipeline of the client that asks: signing in and renewing go through it, each with a credential of its own.</summary>
    internal void Attach(SessionChannel channel)
    {
        if (ReferenceEquals(_channel, channel)) return;
        _channel = channel;
        Volatile.Read(ref _tokens)?.Receive(channel.Now, isIssued: false);
    }

    private SessionChannel Channel() =>
        _channel ?? throw new InvalidOperationException(
            "The credential does not belong to a client yet: set it as CredentialProvider of a client's options or of RequestOptions.");

    // Renewing failed just now: while the token is good, others need not try at once.
    private bool IsGoodForNow(SessionTokens tokens, DateTimeOffset now) =>
        !tokens.IsExpired(now) && Volatile.Read(ref _failure) is { } failure && failure.IsRecent(now);

    private bool CanRenew(SessionTokens tokens) => tokens.Session.RefreshToken is not null || _logIn is not null;

    /// <summary>Joins the running renewal, or starts one. A cancelled caller does not end it for the others.</summary>
    private Task<SessionFailure?> RenewOnceAsync(SessionTokens? stale, SessionChannel channel, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_tokens, stale)) return Task.FromResult<SessionFailure?>(null);
            if (stale is null && _logIn is null) return Task.FromResult<SessionFailure?>(SessionFailure.SignedOut());
            if (_failure is { } known && known.HoldsAt(channel.Now)) return Task.FromResult<SessionFailure?>(known);
            return (_renewal ??= Task.Run(() => RenewAsync(stale, channel), CancellationToken.None)).WaitAsync(cancellationToken);
        }
    }

    private async Task<SessionFailure?> RenewAsync(SessionTokens? stale, SessionChannel channel)
    {
        SessionTokens? renewed = null;
        SessionFailure? failure = null;
        try
        {
            renewed = new(await channel.ObtainAsync(stale?.Session, _logIn).ConfigureAwait(false));
            renewed.Receive(channel.Now, isIssued: true);
        }
        catch (Exception e)
        {
            failure = SessionFailure.Of(e, channel.Now, hasPassword: _logIn is not null);
        }
        lock (_gate)
        {
            _renewal = null;
            _failure = failure;
            if (renewed is null || !ReferenceEquals(_tokens, stale)) return failure;
            _tokens = renewed;
        }
        OnRenewed?.Invoke(renewed.Session);
        return null;
    }
}
