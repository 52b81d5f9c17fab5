using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The retention of users.</summary>
public sealed class PlatformRetention : ApiObject
{
    /// <summary>The summary.</summary>
    public RetentionSummary? Summary { get; set; }

    /// <summary>The average rate by period.</summary>
    public IReadOnlyDictionary<string, double?> AverageRetention { get; set => field = value ?? ReadOnlyDictionary<string, double?>.Empty; } =
        ReadOnlyDictionary<string, double?>.Empty;

    /// <summary>The cohorts.</summary>
    public IReadOnlyList<RetentionCohort> CohortAnalysis { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was computed.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
