using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ApiKeyRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/auth/api-keys", Access.User, List, ErrorShape.ErrorOnly) { IsForEveryCompany = true },
        new("POST", "/api/v1/auth/api-keys", Access.User, Create, ErrorShape.ErrorOnly) { IsForEveryCompany = true },
        new("DELETE", "/api/v1/auth/api-keys/{api_key_id}", Access.User, Revoke, ErrorShape.ErrorOnly) { IsForEveryCompany = true },
        new("GET", "/api/v1/auth/validate", Access.Company, Validate, ErrorShape.ErrorOnly) { IsForEveryCompany = true },
    ];

    private static Reply List(Call call)
    {
        var active = call.World.ApiKeys.Of(call.Caller.User!).Where(k => k.Status(call.World.Clock.Now) == "active");
        return Reply.List("api_keys", new([.. active.Select(k => k.ToJson(call.World))]));
    }

    private static Reply Create(Call call)
    {
        var (world, body) = (call.World, call.Fields(optional: true));
        var (name, days, permissions) = (body.Text("name", max: 100), body.Whole("expires_in_days", 1), body.Object("permissions"));
        string[] scopes = [.. (body.Strings("scopes")?.AsArray() ?? ["read", "write"]).Select(s => (string)s!).Distinct()];
        if (scopes.Length == 0 || scopes.Except(ApiKey.AllScopes).Any()) body.Wrong("scopes", $"Must be some of: {string.Join(", ", ApiKey.AllScopes)}.");
        if (days > 365) body.Wrong("expires_in_days", "Must be between 1 and 365.");
        body.Check();
        var key = new ApiKey(call.Caller.User!, "ak_" + RandomNumberGenerator.GetHexString(32, lowercase: true),
            RandomNumberGenerator.GetHexString(64, lowercase: true), world.Clock.Now)
        {
            Name = name,
            Scopes = scopes,
            Permissions = permissions ?? new JsonObject(),
            ExpiresAt = days is { } d ? world.Clock.Now.AddDays(d) : null,
        };
        world.ApiKeys.Add(key);
        return Reply.Bare(new()
        {
            ["message"] = "API key created successfully",
            ["api_key"] = key.Key,
            ["api_secret"] = key.Secret,
            ["details"] = key.ToJson(world)
        }, 201);
    }

    private static Reply Revoke(Call call)
    {
        var key = call.World.ApiKeys.Get(call.Value("api_key_id"), call.Caller.User!);
        if (key.RevokedAt is not null) throw ApiException.NotFound("API key");
        key.RevokedAt = call.World.Clock.Now;
        return Reply.Bare(new() { ["message"] = "API key revoked successfully" });
    }

    private static Reply Validate(Call call)
    {
        var (world, user) = (call.World, call.Caller.User!);
        return Reply.Bare(new()
        {
            ["valid"] = true,
            ["user"] = user.ToJson(world),
            ["company"] = world.Companies.Find(user.CompanyId)?.ToJson(world),
            ["api_key_info"] = call.Caller.Key?.ToJson(world),
        });
    }
}
