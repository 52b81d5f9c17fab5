using System.Net;

namespace Knowrithm.Client;

/// <summary>Why a session could not be renewed. Each of those who waited gets an exception of its own.</summary>
internal sealed class SessionFailure
{
    // Wrong passwords lock an account: one refusal is enough for a while.
    private static readonly TimeSpan PasswordPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(10);

    private readonly Exception? _cause;
    private readonly bool _isRefusal;
    private readonly DateTimeOffset _at;
    private readonly DateTimeOffset _until;

    private SessionFailure(Exception? cause, bool isRefusal, DateTimeOffset at, DateTimeOffset until) =>
        (_cause, _isRefusal, _at, _until) = (cause, isRefusal, at, until);

    public static SessionFailure SignedOut() => new(null, true, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    public static SessionFailure Of(Exception cause, DateTimeOffset now, bool hasPassword)
    {
        var isRefusal = IsRefusal(cause);
        return new(cause, isRefusal, now, !isRefusal ? DateTimeOffset.MinValue : hasPassword ? now + PasswordPause : DateTimeOffset.MaxValue);
    }

    /// <summary>
    /// Whether the route itself has refused the token or the password. A proxy's page, a redirect, a fault of the network, a limiter's refusal and what cannot
    /// be read end no session: the next call tries to renew it.
    /// </summary>
    public static bool IsRefusal(Exception cause) => cause switch
    {
        KnowrithmApiException api => Refuses(api.StatusCode) && !IsPage(api.RawBody),
        KnowrithmOperationException operation => operation.StatusCode is { } status ? Refuses(status) && operation.InnerException is null
            : operation.Status.IsFailure,
        _ => false,
    };

    /// <summary>Whether to sign in instead of renewing.</summary>
    public static bool MayLogInInstead(Exception cause) => IsRefusal(cause) || cause is KnowrithmApiException { IsTransient: false }
        or KnowrithmOperationException { StatusCode: null or < HttpStatusCode.InternalServerError and not HttpStatusCode.TooManyRequests };

    // 422 is what the vendor's framework returns for a text that is not a token.
    private static bool Refuses(HttpStatusCode status) => (int)status is 400 or 401 or 403 or 422;

    private static bool IsPage(string? body) => body.AsSpan().TrimStart().StartsWith("<");

    /// <summary>Whether asking the server again is pointless.</summary>
    public bool HoldsAt(DateTimeOffset now) => now < _until;

    public bool IsRecent(DateTimeOffset now) => now - _at < Recently;

    public KnowrithmException ToException()
    {
        if (_cause is null) return new KnowrithmAuthenticationException("The session has ended: it was signed out.");
        if (!_isRefusal) return new KnowrithmConnectionException($"The session could not be renewed: {_cause.Message}", _cause);
        var api = _cause as KnowrithmApiException;
        return new KnowrithmAuthenticationException($"The session has ended and could not be renewed: {_cause.Message}")
        {
            Code = api?.Code,
            Details = api?.Details,
            RequestId = api?.RequestId,
            RawBody = api?.RawBody,
        };
    }
}
