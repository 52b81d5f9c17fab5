namespace Knowrithm.Sandbox;

internal sealed class SessionBook
{
    private static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromDays(30);

    private const int IssuedBetweenSweeps = 1000;

    private readonly World _world;
    private readonly Dictionary<string, (Session Session, DateTimeOffset? Until)> _byAccess = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Session> _byRefresh = new(StringComparer.Ordinal);
    private int _issued;

    public SessionBook(World world)
    {
        _world = world;
        // The admin's own token never expires: it is for those who do not care about signing in.
        _byAccess[Demo.BearerToken] = (new(world.Users.Admin, null, null), null);
        _byAccess[Demo.SuperAdminToken] = (new(world.Users.Staff, null, null), null);
    }

    public (Session Session, string AccessToken) Start(User user)
    {
        var refresh = Token.Issue(user.Id, user.Role, "refresh", Guid.NewGuid().ToString());
        var session = _byRefresh[refresh] = new(user, refresh, _world.Clock.Now + RefreshTokenLifetime);
        return (session, Renew(session));
    }

    /// <summary>One more access token. The earlier ones stay good until they expire.</summary>
    public string Renew(Session session)
    {
        if (++_issued % IssuedBetweenSweeps == 0) Sweep();
        var access = Token.Issue(session.User.Id, session.User.Role, id: Guid.NewGuid().ToString());
        _byAccess[access] = (session, _world.Clock.Now + _world.Options.AccessTokenLifetime);
        return access;
    }

    public Session? ByAccess(string token) => _byAccess.GetValueOrDefault(token) is { Session.IsOver: false } found && Good(found.Until) ? found.Session : null;

    public Session? ByRefresh(string token) => _byRefresh.GetValueOrDefault(token) is { IsOver: false } session && Good(session.RefreshUntil) ? session : null;

    /// <summary>Forgets the tokens that are over.</summary>
    private void Sweep()
    {
        foreach (var token in _byAccess.Where(t => t.Value.Session.IsOver || !Good(t.Value.Until)).Select(t => t.Key).ToList()) _byAccess.Remove(token);
        foreach (var token in _byRefresh.Where(t => t.Value.IsOver || !Good(t.Value.RefreshUntil)).Select(t => t.Key).ToList()) _byRefresh.Remove(token);
    }

    private bool Good(DateTimeOffset? until) => until is null || _world.Clock.Now < until;
}
