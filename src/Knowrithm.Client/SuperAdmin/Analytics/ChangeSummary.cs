namespace Knowrithm.Client.SuperAdmin;

/// <summary>What was changed in total.</summary>
public sealed class ChangeSummary : ApiObject
{
    /// <summary>Where the span begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>Changes.</summary>
    public int? TotalChanges { get; set; }

    /// <summary>Grave ones.</summary>
    public int? HighRiskChanges { get; set; }

    /// <summary>Different things that changed.</summary>
    public int? UniqueEntities { get; set; }

    /// <summary>Different users that made them.</summary>
    public int? UniqueUsers { get; set; }
}
