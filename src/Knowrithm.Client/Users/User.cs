using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A user of Knowrithm. Language, time zone and preferences are only in the profile.</summary>
[WireName("user", "users")]
public sealed class User : ApiObject, IIdentified
{
    /// <summary>The user's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The name that the user chose; unique.</summary>
    public string? Username { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The given name.</summary>
    public string? FirstName { get; set; }

    /// <summary>The family name.</summary>
    public string? LastName { get; set; }

    /// <summary>The role.</summary>
    public UserRole? Role { get; set; }

    /// <summary>The status of the account.</summary>
    public UserStatus? Status { get; set; }

    /// <summary>Whether the e-mail address was confirmed.</summary>
    public bool? EmailVerified { get; set; }

    /// <summary>Whether signing in requires two-factor authentication.</summary>
    public bool? TwoFactorEnabled { get; set; }

    /// <summary>The number of failed sign-ins since the last successful one.</summary>
    public int? LoginAttempts { get; set; }

    /// <summary>The time of the last sign-in.</summary>
    public DateTimeOffset? LastLogin { get; set; }

    /// <summary>The language, as a code; the server's default is <c>en</c>.</summary>
    public string? Language { get; set; }

    /// <summary>The time zone, as a name; the server's default is <c>UTC</c>.</summary>
    public string? Timezone { get; set; }

    /// <summary>The user's own settings, as free-form JSON.</summary>
    public JsonElement? Preferences { get; set; }

    /// <summary>The time at which the account was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
