namespace Knowrithm.Client;

/// <summary>The use of the API keys over time.</summary>
public sealed class ApiKeyUsageTrends : ApiObject
{
    /// <summary>The length of a period.</summary>
    public UsageGranularity? Granularity { get; set; }

    /// <summary>The number of days that the figures cover.</summary>
    public int? PeriodDays { get; set; }

    /// <summary>The periods.</summary>
    public IReadOnlyList<ApiKeyUsagePeriod> Trends { get; set => field = value ?? []; } = [];
}
