namespace Knowrithm.Client;

/// <summary>The figures that an agent is compared by.</summary>
public sealed class AgentPerformanceMetrics : ApiObject
{
    /// <summary>The number of conversations.</summary>
    public MetricComparison? Conversations { get; set; }

    /// <summary>The number of messages.</summary>
    public MetricComparison? TotalMessages { get; set; }

    /// <summary>The average rating.</summary>
    public MetricComparison? SatisfactionRating { get; set; }

    /// <summary>The average response time, in seconds.</summary>
    public MetricComparison? ResponseTime { get; set; }

    /// <summary>The number of leads that became customers.</summary>
    public MetricComparison? Conversions { get; set; }
}
