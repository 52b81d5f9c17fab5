namespace Knowrithm.Client.SuperAdmin;

/// <summary>The users who joined in the same week or month.</summary>
public sealed class RetentionCohort : ApiObject
{
    /// <summary>The week or month, as the server writes it.</summary>
    public string? Cohort { get; set; }

    /// <summary>The number of users who joined.</summary>
    public int? CohortSize { get; set; }

    /// <summary>The retention by period.</summary>
    public IReadOnlyList<RetentionPeriod> RetentionPeriods { get; set => field = value ?? []; } = [];
}
