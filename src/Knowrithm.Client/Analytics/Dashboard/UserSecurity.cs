namespace Knowrithm.Client;

/// <summary>How safe the users' accounts are.</summary>
public sealed class UserSecurity : ApiObject
{
    /// <summary>All users.</summary>
    public int? TotalUsers { get; set; }

    /// <summary>With a confirmed address.</summary>
    public int? VerifiedUsers { get; set; }

    /// <summary>With a second factor.</summary>
    public int? TwoFactorEnabled { get; set; }

    /// <summary>Locked.</summary>
    public int? LockedUsers { get; set; }
}
