namespace Knowrithm.Client.SuperAdmin;

/// <summary>How many of a cohort stayed.</summary>
public sealed class RetentionPeriod : ApiObject
{
    /// <summary>The period, counted from the cohort's own.</summary>
    public int? Period { get; set; }

    /// <summary>Those still active.</summary>
    public int? ActiveUsers { get; set; }

    /// <summary>Their share, as the server counts it.</summary>
    public double? RetentionRate { get; set; }
}
