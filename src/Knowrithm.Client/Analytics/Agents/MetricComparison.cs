namespace Knowrithm.Client;

/// <summary>A figure of an agent compared with its company's.</summary>
public sealed class MetricComparison : ApiObject
{
    /// <summary>The agent's value.</summary>
    public double? AgentValue { get; set; }

    /// <summary>The average of the company's agents.</summary>
    public double? CompanyAverage { get; set; }

    /// <summary>The difference, in per cent of the average.</summary>
    public double? PerformanceVsAveragePercent { get; set; }
}
