namespace Knowrithm.Client;

/// <summary>All about the use of one API key.</summary>
public sealed class ApiKeyDetailedUsage : ApiObject
{
    /// <summary>The key.</summary>
    public ApiKey? ApiKey { get; set; }

    /// <summary>Its days.</summary>
    public IReadOnlyList<ApiKeyDailyUsage> DailyBreakdown { get; set => field = value ?? []; } = [];

    /// <summary>Its routes.</summary>
    public IReadOnlyList<ApiKeyEndpointUsage> EndpointBreakdown { get; set => field = value ?? []; } = [];

    /// <summary>The days looked at.</summary>
    public int? PeriodDays { get; set; }

    /// <summary>Calls that were looked at.</summary>
    public long? TotalLogs { get; set; }
}
