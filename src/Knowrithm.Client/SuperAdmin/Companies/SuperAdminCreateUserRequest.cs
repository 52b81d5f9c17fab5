namespace Knowrithm.Client.SuperAdmin;

/// <summary>A new user of a company.</summary>
public sealed record SuperAdminCreateUserRequest
{
    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The name to log in with.</summary>
    public required string Username { get; init; }

    /// <summary>The first password.</summary>
    public required Secret Password { get; init; }

    /// <summary>The given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The family name.</summary>
    public required string LastName { get; init; }

    /// <summary>The role.</summary>
    public UserRole? Role { get; init; }
}
