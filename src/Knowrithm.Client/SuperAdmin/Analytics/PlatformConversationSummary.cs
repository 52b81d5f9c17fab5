namespace Knowrithm.Client.SuperAdmin;

/// <summary>The totals of the platform's conversations.</summary>
public sealed class PlatformConversationSummary : ApiObject
{
    /// <summary>The start of the series.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The end of the period.</summary>
    public DateTimeOffset? End { get; set; }

    /// <summary>The interval between points.</summary>
    public TimeInterval? Interval { get; set; }

    /// <summary>The number of conversations.</summary>
    public int? TotalConversations { get; set; }

    /// <summary>The number of messages.</summary>
    public int? TotalMessages { get; set; }

    /// <summary>The average number of messages in a conversation.</summary>
    public double? AvgConversationLength { get; set; }
}
