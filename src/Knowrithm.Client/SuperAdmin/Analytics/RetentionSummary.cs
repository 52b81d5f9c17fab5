namespace Knowrithm.Client.SuperAdmin;

/// <summary>What an analysis of retention looked at.</summary>
public sealed class RetentionSummary : ApiObject
{
    /// <summary>The span that makes a cohort.</summary>
    public TimeInterval? CohortPeriod { get; set; }

    /// <summary>Cohorts.</summary>
    public int? CohortCount { get; set; }

    /// <summary>Users.</summary>
    public int? TotalUsersAnalyzed { get; set; }
}
