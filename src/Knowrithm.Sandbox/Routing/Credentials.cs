namespace Knowrithm.Sandbox;

internal static class Credentials
{
    public static SandboxCredential KindOf(IHeaderDictionary headers)
    {
        var hasKey = headers["X-API-Key"].ToString().Length + headers["X-API-Secret"].ToString().Length > 0;
        var authorization = headers.Authorization.ToString();
        if (authorization.Length == 0) return hasKey ? SandboxCredential.ApiKey : SandboxCredential.None;
        if (hasKey) return SandboxCredential.Both;
        return authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? SandboxCredential.BearerToken : SandboxCredential.Other;
    }

    public static Caller Check(IHeaderDictionary headers, World world, Route route)
    {
        if (route.Access == Access.Public) return new(world.Users.Admin);
        var caller = route.Access switch
        {
            Access.Refresh => world.Sessions.ByRefresh(Bearer(headers)) is { } session ? new(session.User, Session: session) : throw Refused(),
            Access.User or Access.SuperAdmin => ByToken(Bearer(headers), world),
            _ => Find(headers, world),
        };
        if (caller.Lead is not null && route.Access != Access.Anyone) throw new ApiException(403, "Not allowed");
        if (caller.Key?.Allows(route.Scope, route.Method) == false) throw new ApiException(403, "Insufficient permissions");
        if (route.Access == Access.SuperAdmin && caller.User?.Role != "super_admin") throw new ApiException(403, "Not allowed");
        if (route.Access == Access.Admin && caller.User?.IsAdmin == false) throw new ApiException(403, "Not allowed");
        if (!route.IsForEveryCompany && route.Access != Access.SuperAdmin && caller.User is { CompanyId: not Demo.CompanyId })
            throw new ApiException(501, "The sandbox supports this route for its demo company only.", "SANDBOX_NOT_IMPLEMENTED");
        return caller;
    }

    private static Caller Find(IHeaderDictionary headers, World world)
    {
        string key = headers["X-API-Key"].ToString(), secret = headers["X-API-Secret"].ToString();
        if (key.Length + secret.Length == 0) return ByToken(Bearer(headers), world);
        var found = world.ApiKeys.Authenticate(key, secret);
        return new(found.Owner, Key: found);
    }

    private static Caller ByToken(string token, World world)
    {
        if (world.Sessions.ByAccess(token) is { } session) return new(session.User, Session: session);
        return world.Leads.ByToken(token) is { } lead ? new(null, lead) : throw Refused();
    }

    private static string Bearer(IHeaderDictionary headers)
    {
        var bearer = headers.Authorization.ToString();
        if (bearer.Length == 0) throw new ApiException(401, "Authentication required");
        return bearer.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? bearer["Bearer ".Length..].Trim()
            : throw new ApiException(401, "Unknown authorization scheme");
    }

    private static ApiException Refused() => new(401, "Invalid or expired token");
}
