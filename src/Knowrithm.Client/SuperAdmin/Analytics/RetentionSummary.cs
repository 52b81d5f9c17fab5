namespace Knowrithm.Client.SuperAdmin;

/// <summary>The summary of an analysis of retention.</summary>
public sealed class RetentionSummary : ApiObject
{
    /// <summary>The period that makes a cohort.</summary>
    public TimeInterval? CohortPeriod { get; set; }

    /// <summary>The number of cohorts.</summary>
    public int? CohortCount { get; set; }

    /// <summary>The number of users.</summary>
    public int? TotalUsersAnalyzed { get; set; }
}
