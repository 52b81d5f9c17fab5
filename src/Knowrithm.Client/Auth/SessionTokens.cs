namespace Knowrithm.Client;

/// <summary>A session with the time at which it was received, from which its age is counted.</summary>
internal sealed class SessionTokens(KnowrithmSession session)
{
    private DateTimeOffset? _received;
    private DateTimeOffset? _expires = session.ExpiresAt;

    public KnowrithmSession Session { get; } = session;

    public KnowrithmCredential Credential { get; } = session.Credential;

    /// <summary>
    /// Notes when it was received. Its life is counted from then: the server's clock, and with it the expiry that it names, may differ by hours from this one.
    /// </summary>
    /// <param name="now">The client's time.</param>
    /// <param name="isIssued">Whether the server has just issued it: then it is good, whatever the clock says, until a 401.</param>
    public void Receive(DateTimeOffset now, bool isIssued)
    {
        if (_received is not null) return;
        _received = now;
        if (Life(isIssued) is { } life) _expires = now + life;
        else if (isIssued && now >= _expires) _expires = null;
    }

    private TimeSpan? Life(bool isIssued) =>
        Session.ExpiresIn is > 0 and < 1e9 and { } seconds && (isIssued || _expires is null) ? TimeSpan.FromSeconds(seconds)
        : isIssued && Session.AccessToken is { } token ? TokenExpiry.LifeOf(token)
        : null;

    public bool IsExpired(DateTimeOffset now) => now >= _expires;

    /// <summary>Whether it need not be renewed yet. One that does not say when it expires is taken until the server refuses it.</summary>
    public bool IsFresh(DateTimeOffset now, TimeSpan renewBefore)
    {
        if (_expires is not { } expires) return true;
        var quarter = (expires - (_received ?? now)) / 4;
        return now < expires - (renewBefore < quarter ? renewBefore : quarter);
    }
}
