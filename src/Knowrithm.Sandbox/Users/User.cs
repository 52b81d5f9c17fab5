using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class User(DateTimeOffset createdAt)
{
    public static readonly string[] Roles = ["super_admin", "admin", "user"];
    public static readonly string[] Statuses = ["active", "inactive", "suspended", "pending_verification"];

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public required string CompanyId { get; init; }

    public required string Email { get; set; }

    public required string Username { get; set; }

    public required string Password { get; init; }

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    public string Role { get; set; } = "user";

    public string Status { get; set; } = "active";

    public string Language { get; set; } = "en";

    public string Timezone { get; set; } = "UTC";

    public JsonNode Preferences { get; set; } = new JsonObject();

    public bool EmailVerified { get; set; }

    public int LoginAttempts { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public DateTimeOffset? LastLogin { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public bool IsAdmin => Role is "admin" or "super_admin";

    public bool MaySignIn => Status is "active" or "pending_verification";
}
