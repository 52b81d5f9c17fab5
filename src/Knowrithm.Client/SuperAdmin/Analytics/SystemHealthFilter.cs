namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which figures of the system to read; what is null is left to the server.</summary>
public sealed record SystemHealthFilter
{
    /// <summary>Where the span begins; 24 hours ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Where it ends; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Only this figure.</summary>
    public string? MetricName { get; init; }

    /// <summary>Only figures of this kind.</summary>
    public string? MetricType { get; init; }
}
