namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for the metrics of the system. A member that is null leaves the choice to the server.</summary>
public sealed record SystemHealthFilter
{
    /// <summary>The start of the period; 24 hours ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Only this metric.</summary>
    public string? MetricName { get; init; }

    /// <summary>Only metrics of this type.</summary>
    public string? MetricType { get; init; }
}
