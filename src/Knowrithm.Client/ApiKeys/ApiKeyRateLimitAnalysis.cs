namespace Knowrithm.Client;

/// <summary>Which API keys come near their limits.</summary>
public sealed class ApiKeyRateLimitAnalysis : ApiObject
{
    /// <summary>The keys.</summary>
    public IReadOnlyList<ApiKeyRateLimitUsage> HighUsageApiKeys { get; set => field = value ?? []; } = [];

    /// <summary>The days looked at.</summary>
    public int? PeriodDays { get; set; }
}
