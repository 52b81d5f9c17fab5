namespace Knowrithm.Client.SuperAdmin;

/// <summary>A new company.</summary>
public sealed record SuperAdminCreateCompanyRequest
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Address of its logo.</summary>
    public string? Logo { get; init; }

    /// <summary>Its address in the register.</summary>
    public int? AddressId { get; init; }

    /// <summary>Whether it may be used.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether Knowrithm has verified it.</summary>
    public bool? IsVerified { get; init; }
}
