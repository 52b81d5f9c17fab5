namespace Knowrithm.Client;

/// <summary>What the language models consumed.</summary>
public sealed class UsageOfTokens : ApiObject
{
    /// <summary>Tokens.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>Messages.</summary>
    public int? TotalMessagesProcessed { get; set; }

    /// <summary>Tokens for a message, on average.</summary>
    public double? AvgTokensPerMessage { get; set; }
}
