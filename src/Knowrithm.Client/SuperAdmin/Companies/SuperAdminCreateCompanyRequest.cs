namespace Knowrithm.Client.SuperAdmin;

/// <summary>A new company.</summary>
public sealed record SuperAdminCreateCompanyRequest
{
    /// <summary>The file name.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The address of its logo.</summary>
    public string? Logo { get; init; }

    /// <summary>The id of its address.</summary>
    public int? AddressId { get; init; }

    /// <summary>Whether it is active.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether Knowrithm has verified it.</summary>
    public bool? IsVerified { get; init; }
}
