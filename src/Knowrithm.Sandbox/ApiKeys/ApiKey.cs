using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class ApiKey(User owner, string key, string secret, DateTimeOffset createdAt)
{
    public static readonly string[] AllScopes = ["read", "write", "update", "delete", "admin", "full_access"];

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public User Owner => owner;

    public string Key => key;

    public string Secret => secret;

    public string Prefix => key[..11];

    public string? Name { get; init; }

    public required string[] Scopes { get; init; }

    public JsonNode Permissions { get; init; } = new JsonObject();

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset CreatedAt => createdAt;

    public int UsageCount { get; set; }

    public string Status(DateTimeOffset now) => RevokedAt is not null ? "revoked" : ExpiresAt <= now ? "expired" : "active";

    /// <summary>The broad scopes open everything; `update` and `delete` are the parts of `write` that their verbs need.</summary>
    public bool Allows(Scope scope, string method) => Scopes.Any(has => has switch
    {
        "admin" or "full_access" => true,
        "read" => scope == Scope.Read,
        "write" => scope == Scope.Write,
        "update" => scope == Scope.Write && method is ("PUT" or "PATCH"),
        "delete" => scope == Scope.Write && method is "DELETE",
        _ => false,
    });
}
