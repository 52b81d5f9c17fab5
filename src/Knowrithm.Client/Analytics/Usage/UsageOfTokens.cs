namespace Knowrithm.Client;

/// <summary>The tokens that language models used.</summary>
public sealed class UsageOfTokens : ApiObject
{
    /// <summary>The number of tokens.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>The number of messages.</summary>
    public int? TotalMessagesProcessed { get; set; }

    /// <summary>The average number of tokens in a message.</summary>
    public double? AvgTokensPerMessage { get; set; }
}
