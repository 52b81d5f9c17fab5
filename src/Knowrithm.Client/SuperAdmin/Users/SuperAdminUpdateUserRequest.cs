namespace Knowrithm.Client.SuperAdmin;

/// <summary>The changes to a user. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record SuperAdminUpdateUserRequest
{
    /// <summary>The e-mail address.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>The name to log in with.</summary>
    public Optional<string> Username { get; init; }

    /// <summary>The given name.</summary>
    public Optional<string> FirstName { get; init; }

    /// <summary>The family name.</summary>
    public Optional<string> LastName { get; init; }

    /// <summary>The role.</summary>
    public Optional<UserRole?> Role { get; init; }

    /// <summary>The status of the account.</summary>
    public Optional<UserStatus?> Status { get; init; }

    /// <summary>Whether the address counts as confirmed.</summary>
    public Optional<bool?> EmailVerified { get; init; }
}
