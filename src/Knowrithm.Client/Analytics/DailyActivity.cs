namespace Knowrithm.Client;

/// <summary>The activity of one day.</summary>
public sealed class DailyActivity : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>The number of messages.</summary>
    public int? Messages { get; set; }
}
