using System.Security.Cryptography;
using System.Text;

namespace Knowrithm.Sandbox;

internal static class Credentials
{
    public static Caller Check(IHeaderDictionary headers, World world, Access access)
    {
        if (access == Access.Public) return new(null, world.Company.AdminId);
        var caller = Find(headers, world);
        return access == Access.Company && caller.Lead is not null ? throw new ApiException(403, "Not allowed") : caller;
    }

    private static Caller Find(IHeaderDictionary headers, World world)
    {
        string key = headers["X-API-Key"].ToString(), secret = headers["X-API-Secret"].ToString(), bearer = headers.Authorization.ToString();
        if (key.Length + secret.Length > 0)
        {
            if (key.Length == 0 || secret.Length == 0) throw new ApiException(401, "X-API-Key and X-API-Secret are required together");
            return Same(key, world.Company.ApiKey) & Same(secret, world.Company.ApiSecret)
                ? new(null, world.Company.AdminId)
                : throw new ApiException(401, "Invalid API credentials");
        }

        if (bearer.Length == 0) throw new ApiException(401, "Authentication required");
        if (!bearer.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) throw new ApiException(401, "Unknown authorization scheme");
        var token = bearer["Bearer ".Length..].Trim();
        if (Same(token, world.Company.BearerToken)) return new(null, world.Company.AdminId);
        return world.Leads.ByToken(token) is { } lead ? new(lead, lead.Id) : throw new ApiException(401, "Invalid or expired token");
    }

    private static bool Same(string given, string expected) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
