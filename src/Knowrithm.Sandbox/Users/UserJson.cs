using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class UserJson
{
    public static JsonObject ToJson(this User user, World world) => new()
    {
        ["id"] = user.Id,
        ["email"] = user.Email,
        ["username"] = user.Username,
        ["first_name"] = user.FirstName,
        ["last_name"] = user.LastName,
        ["role"] = user.Role,
        ["status"] = user.Status,
        ["email_verified"] = user.EmailVerified,
        ["two_factor_enabled"] = false,
        ["login_attempts"] = user.LoginAttempts,
        ["last_login"] = world.Clock.Text(user.LastLogin),
        ["created_at"] = world.Clock.Text(user.CreatedAt),
        ["updated_at"] = world.Clock.Text(user.UpdatedAt),
    };

    public static JsonObject ToProfile(this User user, World world)
    {
        var json = user.ToJson(world);
        json["language"] = user.Language;
        json["timezone"] = user.Timezone;
        json["preferences"] = user.Preferences.DeepClone();
        return json;
    }
}
