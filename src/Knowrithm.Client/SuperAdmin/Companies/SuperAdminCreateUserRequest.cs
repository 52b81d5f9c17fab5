namespace Knowrithm.Client.SuperAdmin;

/// <summary>A new user of a company.</summary>
public sealed record SuperAdminCreateUserRequest
{
    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Name to log in with.</summary>
    public required string Username { get; init; }

    /// <summary>The first password.</summary>
    public required Secret Password { get; init; }

    /// <summary>Given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Family name.</summary>
    public required string LastName { get; init; }

    /// <summary>What the user may do.</summary>
    public UserRole? Role { get; init; }
}
