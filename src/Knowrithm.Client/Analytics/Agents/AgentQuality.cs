namespace Knowrithm.Client;

/// <summary>The satisfaction with an agent.</summary>
public sealed class AgentQuality : ApiObject
{
    /// <summary>The average feedback on messages, 1 to 5.</summary>
    public double? AvgMessageFeedback { get; set; }

    /// <summary>The average rating of conversations, 1 to 5.</summary>
    public double? AvgSatisfactionRating { get; set; }

    /// <summary>The agent's rating now, 0 to 5.</summary>
    public double? CurrentAgentRating { get; set; }

    /// <summary>The share of people who rated, in per cent.</summary>
    public double? SatisfactionResponseRatePercent { get; set; }
}
