namespace Knowrithm.Client;

/// <summary>A session as it is held: with the moment it came, which its age is counted from.</summary>
internal sealed class SessionTokens(KnowrithmSession session)
{
    private DateTimeOffset? _received;
    private DateTimeOffset? _expires = session.ExpiresAt;

    public KnowrithmSession Session { get; } = session;

    public KnowrithmCredential Credential { get; } = session.Credential;

    public void Receive(DateTimeOffset now)
    {
        if (_received is not null) return;
        _received = now;
        if (_expires is null && Session.ExpiresIn is > 0 and < 1e9 and { } seconds) _expires = now.AddSeconds(seconds);
    }

    public bool IsExpired(DateTimeOffset now) => now >= _expires;

    /// <summary>Whether it need not be renewed yet. One that does not say when it expires is taken until the server refuses it.</summary>
    public bool IsFresh(DateTimeOffset now, TimeSpan renewBefore)
    {
        if (_expires is not { } expires) return true;
        var quarter = (expires - (_received ?? now)) / 4;
        return now < expires - (renewBefore < quarter ? renewBefore : quarter);
    }
}
