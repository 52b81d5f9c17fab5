namespace Knowrithm.Client;

/// <summary>The use of the platform over a period.</summary>
public sealed class UsageMetrics : ApiObject
{
    /// <summary>The period that the figures cover.</summary>
    public DateRange? DateRange { get; set; }

    /// <summary>The agents.</summary>
    public UsageOfAgents? AgentUsage { get; set; }

    /// <summary>The API calls.</summary>
    public UsageOfApi? ApiUsage { get; set; }

    /// <summary>The stored data.</summary>
    public UsageOfStorage? StorageUsage { get; set; }

    /// <summary>The tokens that language models used.</summary>
    public UsageOfTokens? TokenUsage { get; set; }

    /// <summary>The figures by day.</summary>
    public IReadOnlyList<UsageDay> DailyUsageTrend { get; set => field = value ?? []; } = [];

    /// <summary>The routes that were called.</summary>
    public IReadOnlyList<UsageOfEndpoint> EndpointUsage { get; set => field = value ?? []; } = [];

    /// <summary>The clients that called most.</summary>
    public IReadOnlyList<UsageOfClient> TopClientIps { get; set => field = value ?? []; } = [];
}
