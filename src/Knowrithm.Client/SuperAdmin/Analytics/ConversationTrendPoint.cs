namespace Knowrithm.Client.SuperAdmin;

/// <summary>Conversations of one day, week or month.</summary>
public sealed class ConversationTrendPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>New conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>New messages.</summary>
    public int? Messages { get; set; }

    /// <summary>All conversations until then.</summary>
    public int? CumulativeConversations { get; set; }

    /// <summary>All messages until then.</summary>
    public int? CumulativeMessages { get; set; }
}
