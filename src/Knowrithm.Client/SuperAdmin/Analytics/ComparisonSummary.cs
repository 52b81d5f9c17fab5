namespace Knowrithm.Client.SuperAdmin;

/// <summary>What was compared.</summary>
public sealed class ComparisonSummary : ApiObject
{
    /// <summary>Where the span begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>What stands side by side.</summary>
    public ComparisonSubject? CompareBy { get; set; }

    /// <summary>How many.</summary>
    public int? ComparisonCount { get; set; }

    /// <summary>Which figures.</summary>
    public IReadOnlyList<string> MetricsCompared { get; set => field = value ?? []; } = [];
}
