using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Somebody who works with Knowrithm. Language, time zone and preferences come with the profile alone.</summary>
[WireName("user", "users")]
public sealed class User : ApiObject, IIdentified
{
    /// <summary>The user's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The name that the user chose; unique.</summary>
    public string? Username { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Given name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Family name.</summary>
    public string? LastName { get; set; }

    /// <summary>What the user may do.</summary>
    public UserRole? Role { get; set; }

    /// <summary>Whether the account is usable.</summary>
    public UserStatus? Status { get; set; }

    /// <summary>Whether the e-mail address was confirmed.</summary>
    public bool? EmailVerified { get; set; }

    /// <summary>Whether signing in takes a second factor.</summary>
    public bool? TwoFactorEnabled { get; set; }

    /// <summary>Failed attempts to sign in since the last good one.</summary>
    public int? LoginAttempts { get; set; }

    /// <summary>When the user last signed in.</summary>
    public DateTimeOffset? LastLogin { get; set; }

    /// <summary>Language, as a code; the server's default is <c>en</c>.</summary>
    public string? Language { get; set; }

    /// <summary>Time zone, as a name; the server's default is <c>UTC</c>.</summary>
    public string? Timezone { get; set; }

    /// <summary>The user's own settings, free form.</summary>
    public JsonElement? Preferences { get; set; }

    /// <summary>When the account was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
}
