namespace Knowrithm.Client.SuperAdmin;

/// <summary>The platform's conversations in total.</summary>
public sealed class PlatformConversationSummary : ApiObject
{
    /// <summary>Where the series begins.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Where it ends.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>How far apart its points are.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>Conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>Messages.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>Messages in one, on average.</summary>
    public double? AvgConversationLength { get; set; }
}
