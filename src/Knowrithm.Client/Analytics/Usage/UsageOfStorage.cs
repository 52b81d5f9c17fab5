namespace Knowrithm.Client;

/// <summary>What is stored.</summary>
public sealed class UsageOfStorage : ApiObject
{
    /// <summary>Conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Messages.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>Their size in bytes.</summary>
    public long? TotalContentSizeBytes { get; set; }
}
