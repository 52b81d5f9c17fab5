namespace Knowrithm.Client;

/// <summary>What happened on one day.</summary>
public sealed class DailyActivity : ApiObject
{
    /// <summary>The day, at midnight UTC.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>Messages.</summary>
    public int? Messages { get; set; }
}
