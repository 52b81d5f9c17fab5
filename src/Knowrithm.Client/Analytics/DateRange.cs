namespace Knowrithm.Client;

/// <summary>The span of time that figures cover.</summary>
public sealed class DateRange : ApiObject
{
    /// <summary>Its beginning.</summary>
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>Its end.</summary>
    public DateTimeOffset? EndDate { get; set; }
}
