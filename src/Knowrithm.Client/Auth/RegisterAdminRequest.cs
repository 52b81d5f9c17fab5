namespace Knowrithm.Client;

/// <summary>A new administrator of a company.</summary>
public sealed record RegisterAdminRequest
{
    /// <summary>The company.</summary>
    public required string CompanyId { get; init; }

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
