namespace Knowrithm.Client.SuperAdmin;

/// <summary>One figure of the system.</summary>
public sealed class SystemMetricSummary : ApiObject
{
    /// <summary>The last reading.</summary>
    public double? Current { get; set; }

    /// <summary>Average.</summary>
    public double? Avg { get; set; }

    /// <summary>The least.</summary>
    public double? Min { get; set; }

    /// <summary>The most.</summary>
    public double? Max { get; set; }

    /// <summary>Readings.</summary>
    public int? Count { get; set; }

    /// <summary>The readings.</summary>
    public IReadOnlyList<SystemMetricReading> TimeSeries { get; set => field = value ?? []; } = [];
}
