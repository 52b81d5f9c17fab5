namespace Knowrithm.Client;

/// <summary>The details of the use of one API key.</summary>
public sealed class ApiKeyDetailedUsage : ApiObject
{
    /// <summary>The key.</summary>
    public ApiKey? ApiKey { get; set; }

    /// <summary>The use by day.</summary>
    public IReadOnlyList<ApiKeyDailyUsage> DailyBreakdown { get; set => field = value ?? []; } = [];

    /// <summary>The use by route.</summary>
    public IReadOnlyList<ApiKeyEndpointUsage> EndpointBreakdown { get; set => field = value ?? []; } = [];

    /// <summary>The number of days that the figures cover.</summary>
    public int? PeriodDays { get; set; }

    /// <summary>The number of logged calls that were analysed.</summary>
    public long? TotalLogs { get; set; }
}
