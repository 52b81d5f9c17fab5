namespace Knowrithm.Client;

/// <summary>The period that figures cover.</summary>
public sealed class DateRange : ApiObject
{
    /// <summary>The beginning.</summary>
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>The end.</summary>
    public DateTimeOffset? EndDate { get; set; }
}
