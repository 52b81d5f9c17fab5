namespace Knowrithm.Client;

/// <summary>The API keys that come near their limits.</summary>
public sealed class ApiKeyRateLimitAnalysis : ApiObject
{
    /// <summary>The keys.</summary>
    public IReadOnlyList<ApiKeyRateLimitUsage> HighUsageApiKeys { get; set => field = value ?? []; } = [];

    /// <summary>The number of days that the figures cover.</summary>
    public int? PeriodDays { get; set; }
}
