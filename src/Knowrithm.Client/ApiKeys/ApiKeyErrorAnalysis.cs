namespace Knowrithm.Client;

/// <summary>What goes wrong in calls with API keys.</summary>
public sealed class ApiKeyErrorAnalysis : ApiObject
{
    /// <summary>Errors by status.</summary>
    public IReadOnlyList<ApiKeyErrorCount> StatusCodeBreakdown { get; set => field = value ?? []; } = [];

    /// <summary>The routes with most errors.</summary>
    public IReadOnlyList<ApiKeyErrorEndpoint> TopErrorEndpoints { get; set => field = value ?? []; } = [];

    /// <summary>The days looked at.</summary>
    public int? PeriodDays { get; set; }
}
