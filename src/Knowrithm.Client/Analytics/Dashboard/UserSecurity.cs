namespace Knowrithm.Client;

/// <summary>The security of the users' accounts.</summary>
public sealed class UserSecurity : ApiObject
{
    /// <summary>The number of users.</summary>
    public int? TotalUsers { get; set; }

    /// <summary>The number of users with a confirmed address.</summary>
    public int? VerifiedUsers { get; set; }

    /// <summary>The number of users with two-factor authentication.</summary>
    public int? TwoFactorEnabled { get; set; }

    /// <summary>The number of locked users.</summary>
    public int? LockedUsers { get; set; }
}
