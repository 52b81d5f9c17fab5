namespace Knowrithm.Client.SuperAdmin;

/// <summary>The conversations of one day, week or month.</summary>
public sealed class ConversationTrendPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>The number of new conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>The number of new messages.</summary>
    public int? Messages { get; set; }

    /// <summary>The number of all conversations until then.</summary>
    public int? CumulativeConversations { get; set; }

    /// <summary>The number of all messages until then.</summary>
    public int? CumulativeMessages { get; set; }
}
