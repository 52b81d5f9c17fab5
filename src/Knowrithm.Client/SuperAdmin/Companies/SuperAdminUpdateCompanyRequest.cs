namespace Knowrithm.Client.SuperAdmin;

/// <summary>The changes to a company. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record SuperAdminUpdateCompanyRequest
{
    /// <summary>The file name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>The telephone number.</summary>
    public Optional<string> Phone { get; init; }

    /// <summary>The address of its logo.</summary>
    public Optional<string> Logo { get; init; }

    /// <summary>The id of its address.</summary>
    public Optional<int?> AddressId { get; init; }

    /// <summary>Whether it is active.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Whether Knowrithm has verified it.</summary>
    public Optional<bool?> IsVerified { get; init; }
}
