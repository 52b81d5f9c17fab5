namespace Knowrithm.Client;

/// <summary>A new user of your company.</summary>
public sealed record CreateUserRequest
{
    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The user name, 3 to 50 characters; unique.</summary>
    public required string Username { get; init; }

    /// <summary>The password, at least 8 characters.</summary>
    public required Secret Password { get; init; }

    /// <summary>The given name, 1 to 100 characters.</summary>
    public required string FirstName { get; init; }

    /// <summary>The family name, 1 to 100 characters.</summary>
    public required string LastName { get; init; }
}
