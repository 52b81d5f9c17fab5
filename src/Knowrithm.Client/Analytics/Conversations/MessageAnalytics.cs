namespace Knowrithm.Client;

/// <summary>Figures about messages.</summary>
public sealed class MessageAnalytics : ApiObject
{
    /// <summary>All of them.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>Tokens they took.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>Tokens for one, on average.</summary>
    public double? AverageTokensPerMessage { get; set; }

    /// <summary>Seconds until an answer, on average.</summary>
    public double? AverageProcessingTime { get; set; }

    /// <summary>Average confidence, 0 to 1.</summary>
    public double? AverageConfidenceScore { get; set; }

    /// <summary>Average rating, 1 to 5; null before the first.</summary>
    public double? AverageRating { get; set; }

    /// <summary>Messages with a rating.</summary>
    public int? RatedMessages { get; set; }
}
