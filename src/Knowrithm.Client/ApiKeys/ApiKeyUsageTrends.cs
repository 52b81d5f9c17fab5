namespace Knowrithm.Client;

/// <summary>How the use of the API keys develops.</summary>
public sealed class ApiKeyUsageTrends : ApiObject
{
    /// <summary>How long one of the periods is.</summary>
    public UsageGranularity? Granularity { get; set; }

    /// <summary>The days looked at.</summary>
    public int? PeriodDays { get; set; }

    /// <summary>The periods.</summary>
    public IReadOnlyList<ApiKeyUsagePeriod> Trends { get; set => field = value ?? []; } = [];
}
