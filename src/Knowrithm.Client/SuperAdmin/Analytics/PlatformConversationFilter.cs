namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for the platform's conversations. A member that is null leaves the choice to the server.</summary>
public sealed record PlatformConversationFilter
{
    /// <summary>The start of the period; 30 days ago by default.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; now by default.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>The interval between points: a day, a week or a month; a day by default.</summary>
    public TimeInterval? Interval { get; init; }

    /// <summary>Only this company.</summary>
    public string? CompanyId { get; init; }

    /// <summary>Only this agent.</summary>
    public string? AgentId { get; init; }

    /// <summary>Only conversations in this state.</summary>
    public ConversationStatus? Status { get; init; }
}
