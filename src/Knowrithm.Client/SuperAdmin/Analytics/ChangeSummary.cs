namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of the changes.</summary>
public sealed class ChangeSummary : ApiObject
{
    /// <summary>The start of the period.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The number of changes.</summary>
    public int? TotalChanges { get; set; }

    /// <summary>The number of high-risk changes.</summary>
    public int? HighRiskChanges { get; set; }

    /// <summary>The number of different objects that changed.</summary>
    public int? UniqueEntities { get; set; }

    /// <summary>The number of different users who changed something.</summary>
    public int? UniqueUsers { get; set; }
}
