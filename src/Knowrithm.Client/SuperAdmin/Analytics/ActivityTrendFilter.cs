namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for logged events. A member that is null leaves the choice to the server.</summary>
public sealed record ActivityTrendFilter
{
    /// <summary>The start of the period; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The interval between points: an hour, a day or a week; a day by default.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>Only events of this type.</summary>
    public string? EventType { get; init; }

    /// <summary>Only events of this category.</summary>
    public string? EventCategory { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only events of this severity.</summary>
    public RiskLevel? RiskLevel { get; init; }
}
