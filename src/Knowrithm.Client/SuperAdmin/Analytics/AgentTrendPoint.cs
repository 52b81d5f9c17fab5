namespace Knowrithm.Client.SuperAdmin;

/// <summary>An agent in one day, week or month.</summary>
public sealed class AgentTrendPoint : ApiObject
{
    /// <summary>The day, week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>Conversations.</summary>
    public int? Conversations { get; set; }

    /// <summary>Messages in one, on average.</summary>
    public double? AvgMessages { get; set; }
}
