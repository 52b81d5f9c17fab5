namespace Knowrithm.Client;

/// <summary>How many there were on one day.</summary>
public sealed class DailyCount : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>How many.</summary>
    public int? Count { get; set; }
}
