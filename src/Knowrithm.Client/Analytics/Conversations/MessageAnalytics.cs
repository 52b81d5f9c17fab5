namespace Knowrithm.Client;

/// <summary>The analytics of messages.</summary>
public sealed class MessageAnalytics : ApiObject
{
    /// <summary>The total number.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>The number of tokens used.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>The average number of tokens in a message.</summary>
    public double? AverageTokensPerMessage { get; set; }

    /// <summary>The average time until the agent's answer, in seconds.</summary>
    public double? AverageProcessingTime { get; set; }

    /// <summary>The average confidence, 0 to 1.</summary>
    public double? AverageConfidenceScore { get; set; }

    /// <summary>The average rating, 1 to 5; null before the first.</summary>
    public double? AverageRating { get; set; }

    /// <summary>The number of messages with a rating.</summary>
    public int? RatedMessages { get; set; }
}
