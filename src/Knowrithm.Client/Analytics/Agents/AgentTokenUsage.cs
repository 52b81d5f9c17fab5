namespace Knowrithm.Client;

/// <summary>The tokens that an agent's language model used.</summary>
public sealed class AgentTokenUsage : ApiObject
{
    /// <summary>The number of tokens.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>The average number of tokens in a message.</summary>
    public double? AvgTokensPerMessage { get; set; }
}
