namespace Knowrithm.Sandbox;

internal sealed class Company(DateTimeOffset createdAt)
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string? Phone { get; set; }

    public string? Logo { get; set; }

    public int? AddressId { get; set; }

    public bool IsVerified { get; set; }

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public DateTimeOffset? DeletedAt { get; set; }

    public void MustBeOurs(string? companyId)
    {
        if (companyId is not null && !companyId.Equals(Id, StringComparison.OrdinalIgnoreCase)) throw new ApiException(403, "Not allowed for this company");
    }
}
