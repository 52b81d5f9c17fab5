namespace Knowrithm.Client;

/// <summary>The count of one day.</summary>
public sealed class DailyCount : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>The number.</summary>
    public int? Count { get; set; }
}
