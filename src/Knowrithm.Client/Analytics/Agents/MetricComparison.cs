namespace Knowrithm.Client;

/// <summary>One figure of an agent beside its company's.</summary>
public sealed class MetricComparison : ApiObject
{
    /// <summary>The agent's.</summary>
    public double? AgentValue { get; set; }

    /// <summary>The average of the company's agents.</summary>
    public double? CompanyAverage { get; set; }

    /// <summary>The difference, in per cent of the average.</summary>
    public double? PerformanceVsAveragePercent { get; set; }
}
