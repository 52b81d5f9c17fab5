namespace Knowrithm.Client;

/// <summary>The user whom a dashboard is for.</summary>
public sealed class DashboardUser : ApiObject
{
    /// <summary>The user's id, an opaque text.</summary>
    public string UserId { get; set => field = value ?? ""; } = "";

    /// <summary>The name to log in with.</summary>
    public string? Username { get; set; }

    /// <summary>The company; null for a super-administrator without one.</summary>
    public string? CompanyId { get; set; }

    /// <summary>The role.</summary>
    public UserRole? Role { get; set; }

    /// <summary>Whether the role is an administrator's.</summary>
    public bool? IsAdmin { get; set; }

    /// <summary>Whether the e-mail address is confirmed.</summary>
    public bool? EmailVerified { get; set; }

    /// <summary>Whether two-factor authentication is on.</summary>
    public bool? TwoFactorEnabled { get; set; }
}
