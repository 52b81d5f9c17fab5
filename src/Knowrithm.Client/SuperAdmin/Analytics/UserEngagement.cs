namespace Knowrithm.Client.SuperAdmin;

/// <summary>How much one user does.</summary>
public sealed class UserEngagement : ApiObject
{
    /// <summary>The user's id, an opaque text.</summary>
    public string UserId { get; set => field = value ?? ""; } = "";

    /// <summary>Name to log in with.</summary>
    public string? Username { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>What the user may do.</summary>
    public UserRole? Role { get; set; }

    /// <summary>The user's company.</summary>
    public string? CompanyId { get; set; }

    /// <summary>When the user last logged in; null before the first time.</summary>
    public DateTimeOffset? LastLogin { get; set; }

    /// <summary>When the account was created.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The figures.</summary>
    public UserEngagementFigures? Metrics { get; set; }
}
