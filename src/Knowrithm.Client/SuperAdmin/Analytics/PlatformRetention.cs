using System.Collections.ObjectModel;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>How many stay.</summary>
public sealed class PlatformRetention : ApiObject
{
    /// <summary>What was looked at.</summary>
    public RetentionSummary? Summary { get; set; }

    /// <summary>The average rate by period.</summary>
    public IReadOnlyDictionary<string, double?> AverageRetention { get; set => field = value ?? ReadOnlyDictionary<string, double?>.Empty; } = ReadOnlyDictionary<string, double?>.Empty;

    /// <summary>Cohort by cohort.</summary>
    public IReadOnlyList<RetentionCohort> CohortAnalysis { get; set => field = value ?? []; } = [];

    /// <summary>When it was put together.</summary>
    public DateTimeOffset? Timestamp { get; set; }
}
