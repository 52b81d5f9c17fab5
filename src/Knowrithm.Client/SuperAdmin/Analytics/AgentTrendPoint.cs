namespace Knowrithm.Client.SuperAdmin;

/// <summary>The figures of an agent in one day, week or month.</summary>
public sealed class AgentTrendPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>The average number of messages in a conversation.</summary>
    public double? AvgMessages { get; set; }
}
