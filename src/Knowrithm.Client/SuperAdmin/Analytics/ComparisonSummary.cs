namespace Knowrithm.Client.SuperAdmin;

/// <summary>The summary of a comparison.</summary>
public sealed class ComparisonSummary : ApiObject
{
    /// <summary>The start of the period.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The subject of the comparison.</summary>
    public ComparisonSubject? CompareBy { get; set; }

    /// <summary>The number.</summary>
    public int? ComparisonCount { get; set; }

    /// <summary>The metrics that were compared.</summary>
    public IReadOnlyList<string> MetricsCompared { get; set => field = value ?? []; } = [];
}
