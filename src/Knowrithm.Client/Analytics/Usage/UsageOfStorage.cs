namespace Knowrithm.Client;

/// <summary>The stored data.</summary>
public sealed class UsageOfStorage : ApiObject
{
    /// <summary>The number of conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The number of messages.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>The size in bytes.</summary>
    public long? TotalContentSizeBytes { get; set; }
}
