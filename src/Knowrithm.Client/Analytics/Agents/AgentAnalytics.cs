namespace Knowrithm.Client;

/// <summary>The analytics of an agent over a period.</summary>
public sealed class AgentAnalytics : ApiObject
{
    /// <summary>The agent.</summary>
    public AnalyzedAgent? AgentInfo { get; set; }

    /// <summary>The period that the figures cover.</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>The conversations.</summary>
    public AgentConversationMetrics? ConversationMetrics { get; set; }

    /// <summary>The messages.</summary>
    public AgentMessageMetrics? MessageMetrics { get; set; }

    /// <summary>The response times.</summary>
    public AgentResponseTimes? PerformanceMetrics { get; set; }

    /// <summary>The satisfaction of the people who asked.</summary>
    public AgentQuality? QualityMetrics { get; set; }

    /// <summary>The outcomes of the leads.</summary>
    public AgentConversions? ConversionMetrics { get; set; }

    /// <summary>The tokens that were used.</summary>
    public AgentTokenUsage? TokenUsage { get; set; }

    /// <summary>The figures by day.</summary>
    public IReadOnlyList<DailyActivity> ActivityTrend { get; set => field = value ?? []; } = [];

    /// <summary>The sources of most of its conversations.</summary>
    public IReadOnlyList<AgentTopSource> TopSources { get; set => field = value ?? []; } = [];
}
