namespace Knowrithm.Client;

/// <summary>What an agent is compared by.</summary>
public sealed class AgentPerformanceMetrics : ApiObject
{
    /// <summary>Number of conversations.</summary>
    public MetricComparison? Conversations { get; set; }

    /// <summary>Number of messages.</summary>
    public MetricComparison? TotalMessages { get; set; }

    /// <summary>Average rating.</summary>
    public MetricComparison? SatisfactionRating { get; set; }

    /// <summary>Average response time, in seconds.</summary>
    public MetricComparison? ResponseTime { get; set; }

    /// <summary>Leads that became customers.</summary>
    public MetricComparison? Conversions { get; set; }
}
