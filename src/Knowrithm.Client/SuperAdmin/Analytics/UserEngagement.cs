namespace Knowrithm.Client.SuperAdmin;

/// <summary>The activity of one user.</summary>
public sealed class UserEngagement : ApiObject
{
    /// <summary>The user's id, an opaque text.</summary>
    public string UserId { get; set => field = value ?? ""; } = "";

    /// <summary>The name to log in with.</summary>
    public string? Username { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The role.</summary>
    public UserRole? Role { get; set; }

    /// <summary>The user's company.</summary>
    public string? CompanyId { get; set; }

    /// <summary>The time of the last login; null before the first.</summary>
    public DateTimeOffset? LastLogin { get; set; }

    /// <summary>The time at which the account was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The figures.</summary>
    public UserEngagementFigures? Metrics { get; set; }
}
