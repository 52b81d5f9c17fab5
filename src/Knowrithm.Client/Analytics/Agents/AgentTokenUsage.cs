namespace Knowrithm.Client;

/// <summary>What an agent's language model consumed.</summary>
public sealed class AgentTokenUsage : ApiObject
{
    /// <summary>Tokens.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>Tokens for a message, on average.</summary>
    public double? AvgTokensPerMessage { get; set; }
}
