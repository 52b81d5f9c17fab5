namespace Knowrithm.Client;

/// <summary>A new user of your company.</summary>
public sealed record CreateUserRequest
{
    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>A name of the user's own, 3 to 50 characters; unique.</summary>
    public required string Username { get; init; }

    /// <summary>Password, at least 8 characters.</summary>
    public required Secret Password { get; init; }

    /// <summary>Given name, 1 to 100 characters.</summary>
    public required string FirstName { get; init; }

    /// <summary>Family name, 1 to 100 characters.</summary>
    public required string LastName { get; init; }
}
