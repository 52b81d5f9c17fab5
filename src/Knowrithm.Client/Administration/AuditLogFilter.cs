namespace Knowrithm.Client;

/// <summary>A filter for the list of logged events. A member that is null does not restrict it.</summary>
public sealed record AuditLogFilter
{
    /// <summary>Only events about this type of object.</summary>
    public string? EntityType { get; init; }

    /// <summary>Only events of this type.</summary>
    public string? EventType { get; init; }

    /// <summary>Only events of this severity.</summary>
    public RiskLevel? RiskLevel { get; init; }
}
