namespace Knowrithm.Client.SuperAdmin;

/// <summary>A metric of the system.</summary>
public sealed class SystemMetricSummary : ApiObject
{
    /// <summary>The last reading.</summary>
    public double? Current { get; set; }

    /// <summary>The average.</summary>
    public double? Avg { get; set; }

    /// <summary>The minimum.</summary>
    public double? Min { get; set; }

    /// <summary>The maximum.</summary>
    public double? Max { get; set; }

    /// <summary>The number of readings.</summary>
    public int? Count { get; set; }

    /// <summary>The readings.</summary>
    public IReadOnlyList<SystemMetricReading> TimeSeries { get; set => field = value ?? []; } = [];
}
