using System.Globalization;
using System.Net;
using System.Text;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>The text of an error response's exception: the server's message, and what the caller can do about it.</summary>
internal static class ApiMessage
{
    public static KnowrithmApiException Create(HttpStatusCode status, string message) => (int)status switch
    {
        400 or 413 or 422 => new KnowrithmValidationException(status, message),
        401 => new KnowrithmAuthenticationException(message),
        403 => new KnowrithmPermissionException(message),
        404 => new KnowrithmNotFoundException(message),
        409 or 423 => new KnowrithmConflictException(status, message),
        429 => new KnowrithmRateLimitException(message),
        >= 500 => new KnowrithmServerException(status, message),
        _ => new KnowrithmApiException(status, message),
    };

    public static string Of(HttpResponseMessage response, ErrorBody error, TimeSpan? wait, Call call)
    {
        var status = (int)response.StatusCode;
        var message = new StringBuilder($"{call.Route} returned {status}");
        if (status is >= 300 and < 400)
            return message.Append(", a redirect. It is not followed, so that no credential leaves for another address: check BaseUrl.").ToString();
        if (error.Message is { } said) message.Append(": ").Append(said);
        if (error.Code is { } code) message.Append(" (").Append(code).Append(')');
        foreach (var (field, problems) in error.FieldErrors) message.Append("; ").Append(field).Append(": ").AppendJoin(", ", problems);
        foreach (var problem in error.Problems) message.Append("; ").Append(problem);
        return $"{message.ToString().TrimEnd('.')}.{Hint(status, wait, call)}";
    }

    private static string Hint(int status, TimeSpan? wait, Call call) => status switch
    {
        401 => Unauthenticated(call),
        403 => Forbidden(call),
        413 => " The request is too large.",
        429 => wait is { } asked && asked > call.ClientOptions.MaxRetryAfter
            ? $" Retry after {Seconds(asked)}: longer than MaxRetryAfter ({Seconds(call.ClientOptions.MaxRetryAfter)}), so it was not awaited."
            : $" {Tried(call)} {(wait is { } left ? $"Retry after {Seconds(left)}." : "The server did not say how long to wait.")}" +
              " A key's limits are per hour and day; a RateLimiter in the options paces calls.",
        408 or >= 500 => $" {Tried(call)}{(wait is { } pause ? $" Retry after {Seconds(pause)}." : "")}",
        _ => "",
    };

    private static string Unauthenticated(Call call) => call.Credential switch
    {
        null when !call.NeedsCredential => "",
        null or { Key: null, Token: null } => " The request had no credential: this route requires one.",
        { Key: not null } when RouteAccess.NeedsUserToken(call.Route) =>
            $" This route does not accept API keys, only the token of a signed-in " +
            $"{(RouteAccess.NeedsSuperAdmin(call.Route) ? "super-administrator" : "user")}: use client.WithCredential(KnowrithmCredential.Bearer(…)) or a " +
            $"KnowrithmSessionCredential.",
        { Key: not null } => " The API key or its secret was not accepted: check Knowrithm:ApiKey and Knowrithm:ApiSecret, and that the key is active and " +
            "belongs to this address.",
        _ => " The token was not accepted: it may have expired. A KnowrithmSessionCredential renews its token by itself.",
    };

    private static string Forbidden(Call call) =>
        call.Credential is { Token: not null }
            ? RouteAccess.NeedsSuperAdmin(call.Route) ? " Only a super-administrator may call this route." : " The signed-in user's role does not allow it."
            : RouteAccess.NeedsUserToken(call.Route) ? Unauthenticated(call)
            : RouteAccess.ScopeOf(call.Route) is { } scope ? $" The API key needs the scope '{scope}' for this route, and its company must own the resource."
            : " The API key's company must own the resource.";

    private static string Tried(Call call) => call.Attempts == 1 ? "It was attempted once." : $"It was attempted {call.Attempts} times.";

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s");
}
