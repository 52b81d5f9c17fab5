namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which changes to track; what is null is left to the server.</summary>
public sealed record ChangeFilter
{
    /// <summary>Where the span begins; 7 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Where it ends; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Only changes to this kind of thing: <c>user</c>, <c>company</c>, <c>agent</c>, <c>document</c> and so on.</summary>
    public string? EntityType { get; init; }

    /// <summary>Only this category: <c>auth</c>, <c>document</c>, <c>query</c>, <c>admin</c> and so on.</summary>
    public string? EventCategory { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only changes of this gravity.</summary>
    public RiskLevel? RiskLevel { get; init; }

    /// <summary>Only changes that this user made.</summary>
    public string? UserId { get; init; }

    /// <summary>What the breakdown is by.</summary>
    public ChangeGrouping? GroupBy { get; init; }
}
