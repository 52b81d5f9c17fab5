namespace Knowrithm.Client;

/// <summary>Who looks at the dashboard.</summary>
public sealed class DashboardUser : ApiObject
{
    /// <summary>The user's id, an opaque text.</summary>
    public string UserId { get; set => field = value ?? ""; } = "";

    /// <summary>Name to log in with.</summary>
    public string? Username { get; set; }

    /// <summary>The company; null for a super-administrator without one.</summary>
    public string? CompanyId { get; set; }

    /// <summary>What the user may do.</summary>
    public UserRole? Role { get; set; }

    /// <summary>Whether that is an administrator's role.</summary>
    public bool? IsAdmin { get; set; }

    /// <summary>Whether the address has been confirmed.</summary>
    public bool? EmailVerified { get; set; }

    /// <summary>Whether a second factor is asked for.</summary>
    public bool? TwoFactorEnabled { get; set; }
}
