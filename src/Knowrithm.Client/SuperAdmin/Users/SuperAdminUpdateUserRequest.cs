namespace Knowrithm.Client.SuperAdmin;

/// <summary>Changes to a user. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record SuperAdminUpdateUserRequest
{
    /// <summary>E-mail address.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>Name to log in with.</summary>
    public Optional<string> Username { get; init; }

    /// <summary>Given name.</summary>
    public Optional<string> FirstName { get; init; }

    /// <summary>Family name.</summary>
    public Optional<string> LastName { get; init; }

    /// <summary>What the user may do.</summary>
    public Optional<UserRole?> Role { get; init; }

    /// <summary>Whether the account may be used.</summary>
    public Optional<UserStatus?> Status { get; init; }

    /// <summary>Whether the address counts as confirmed.</summary>
    public Optional<bool?> EmailVerified { get; init; }
}
