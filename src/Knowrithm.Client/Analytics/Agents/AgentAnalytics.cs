namespace Knowrithm.Client;

/// <summary>An agent's figures over a span of time.</summary>
public sealed class AgentAnalytics : ApiObject
{
    /// <summary>The agent.</summary>
    public AnalyzedAgent? AgentInfo { get; set; }

    /// <summary>The span that the figures cover.</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>Conversations.</summary>
    public AgentConversationMetrics? ConversationMetrics { get; set; }

    /// <summary>Messages.</summary>
    public AgentMessageMetrics? MessageMetrics { get; set; }

    /// <summary>How fast it answers.</summary>
    public AgentResponseTimes? PerformanceMetrics { get; set; }

    /// <summary>How content people are.</summary>
    public AgentQuality? QualityMetrics { get; set; }

    /// <summary>What became of the leads.</summary>
    public AgentConversions? ConversionMetrics { get; set; }

    /// <summary>What it consumed.</summary>
    public AgentTokenUsage? TokenUsage { get; set; }

    /// <summary>Day by day.</summary>
    public IReadOnlyList<DailyActivity> ActivityTrend { get; set => field = value ?? []; } = [];

    /// <summary>Where most of its conversations came from.</summary>
    public IReadOnlyList<AgentTopSource> TopSources { get; set => field = value ?? []; } = [];
}
