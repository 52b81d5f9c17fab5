namespace Knowrithm.Client.SuperAdmin;

/// <summary>The users of a cohort who stayed in a period.</summary>
public sealed class RetentionPeriod : ApiObject
{
    /// <summary>The period, counted from the cohort's own.</summary>
    public int? Period { get; set; }

    /// <summary>The number of users who are still active.</summary>
    public int? ActiveUsers { get; set; }

    /// <summary>The retention rate, as the server counts it.</summary>
    public double? RetentionRate { get; set; }
}
