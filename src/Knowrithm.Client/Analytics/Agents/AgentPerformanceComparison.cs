namespace Knowrithm.Client;

/// <summary>An agent compared with its company's average.</summary>
public sealed class AgentPerformanceComparison : ApiObject
{
    /// <summary>
    /// The agent. The vendor's command line reads more of it than the Swagger file names (totals, average response time): see its
    /// <see cref="ApiObject.AdditionalProperties"/>.
    /// </summary>
    public AnalyzedAgent? AgentInfo { get; set; }

    /// <summary>The period that the figures cover.</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>The figures.</summary>
    public AgentPerformanceMetrics? PerformanceComparison { get; set; }
}
