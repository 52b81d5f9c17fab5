namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for changes. A member that is null leaves the choice to the server.</summary>
public sealed record ChangeFilter
{
    /// <summary>The start of the period; 7 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Only changes to this type of object: <c>user</c>, <c>company</c>, <c>agent</c>, <c>document</c> and so on.</summary>
    public string? EntityType { get; init; }

    /// <summary>Only this category: <c>auth</c>, <c>document</c>, <c>query</c>, <c>admin</c> and so on.</summary>
    public string? EventCategory { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only changes of this severity.</summary>
    public RiskLevel? RiskLevel { get; init; }

    /// <summary>Only changes that this user made.</summary>
    public string? UserId { get; init; }

    /// <summary>The grouping of the breakdown.</summary>
    public ChangeGrouping? GroupBy { get; init; }
}
