namespace Knowrithm.Client;

/// <summary>How the platform was used over a span of time.</summary>
public sealed class UsageMetrics : ApiObject
{
    /// <summary>The span that the figures cover.</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>Agents.</summary>
    public UsageOfAgents? AgentUsage { get; set; }

    /// <summary>Calls of the API.</summary>
    public UsageOfApi? ApiUsage { get; set; }

    /// <summary>What is stored.</summary>
    public UsageOfStorage? StorageUsage { get; set; }

    /// <summary>What the language models consumed.</summary>
    public UsageOfTokens? TokenUsage { get; set; }

    /// <summary>Day by day.</summary>
    public IReadOnlyList<UsageDay> DailyUsageTrend { get; set => field = value ?? []; } = [];

    /// <summary>Which routes were called.</summary>
    public IReadOnlyList<UsageOfEndpoint> EndpointUsage { get; set => field = value ?? []; } = [];

    /// <summary>Who called most.</summary>
    public IReadOnlyList<UsageOfClient> TopClientIps { get; set => field = value ?? []; } = [];
}
