using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ApiKeyJson
{
    public const int PerHour = 1000;

    public const int PerDay = 10000;

    public static JsonObject ToJson(this ApiKey key, World world) => new()
    {
        ["id"] = key.Id,
        ["name"] = key.Name,
        ["key_prefix"] = key.Prefix,
        ["status"] = key.Status(world.Clock.Now),
        ["scopes"] = key.ScopesJson(),
        ["permissions"] = key.Permissions.DeepClone(),
        ["rate_limit_per_hour"] = PerHour,
        ["rate_limit_per_day"] = PerDay,
        ["usage_count"] = key.UsageCount,
        ["last_used_at"] = world.Clock.Text(key.LastUsedAt),
        ["expires_at"] = world.Clock.Text(key.ExpiresAt),
        ["created_at"] = world.Clock.Text(key.CreatedAt),
        ["updated_at"] = world.Clock.Text(key.RevokedAt ?? key.CreatedAt),
    };

    public static JsonArray ScopesJson(this ApiKey key) => new([.. key.Scopes.Select(s => JsonValue.Create(s))]);
}
