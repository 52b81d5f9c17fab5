namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which logged events to count; what is null is left to the server.</summary>
public sealed record ActivityTrendFilter
{
    /// <summary>Where the span begins; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Where it ends; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How far apart the points are: an hour, a day or a week; a day by default.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>Only events of this type.</summary>
    public string? EventType { get; init; }

    /// <summary>Only events of this category.</summary>
    public string? EventCategory { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only events of this gravity.</summary>
    public RiskLevel? RiskLevel { get; init; }
}
