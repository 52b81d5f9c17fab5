namespace Knowrithm.Client.SuperAdmin;

/// <summary>Users that came in the same week or month.</summary>
public sealed class RetentionCohort : ApiObject
{
    /// <summary>The week or month, as the server writes it.</summary>
    public string? Cohort { get; set; }

    /// <summary>How many came.</summary>
    public int? CohortSize { get; set; }

    /// <summary>How many stayed.</summary>
    public IReadOnlyList<RetentionPeriod> RetentionPeriods { get; set => field = value ?? []; } = [];
}
