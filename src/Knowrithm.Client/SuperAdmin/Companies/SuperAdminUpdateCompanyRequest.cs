namespace Knowrithm.Client.SuperAdmin;

/// <summary>Changes to a company. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record SuperAdminUpdateCompanyRequest
{
    /// <summary>Its name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>E-mail address.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>Telephone number.</summary>
    public Optional<string> Phone { get; init; }

    /// <summary>Address of its logo.</summary>
    public Optional<string> Logo { get; init; }

    /// <summary>Its address in the register.</summary>
    public Optional<int?> AddressId { get; init; }

    /// <summary>Whether it may be used.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Whether Knowrithm has verified it.</summary>
    public Optional<bool?> IsVerified { get; init; }
}
