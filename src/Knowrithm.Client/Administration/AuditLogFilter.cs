namespace Knowrithm.Client;

/// <summary>Which logged events to list; what is null does not restrict.</summary>
public sealed record AuditLogFilter
{
    /// <summary>Only events about this kind of thing.</summary>
    public string? EntityType { get; init; }

    /// <summary>Only events of this type.</summary>
    public string? EventType { get; init; }

    /// <summary>Only events of this gravity.</summary>
    public RiskLevel? RiskLevel { get; init; }
}
