namespace Knowrithm.Client;

/// <summary>How content people are with an agent.</summary>
public sealed class AgentQuality : ApiObject
{
    /// <summary>Average feedback on messages, 1 to 5.</summary>
    public double? AvgMessageFeedback { get; set; }

    /// <summary>Average rating of conversations, 1 to 5.</summary>
    public double? AvgSatisfactionRating { get; set; }

    /// <summary>The agent's rating now, 0 to 5.</summary>
    public double? CurrentAgentRating { get; set; }

    /// <summary>How many rated at all, in per cent.</summary>
    public double? SatisfactionResponseRatePercent { get; set; }
}
