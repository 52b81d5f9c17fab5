namespace Knowrithm.Client;

/// <summary>The errors of calls with API keys.</summary>
public sealed class ApiKeyErrorAnalysis : ApiObject
{
    /// <summary>The errors by status.</summary>
    public IReadOnlyList<ApiKeyErrorCount> StatusCodeBreakdown { get; set => field = value ?? []; } = [];

    /// <summary>The routes with most errors.</summary>
    public IReadOnlyList<ApiKeyErrorEndpoint> TopErrorEndpoints { get; set => field = value ?? []; } = [];

    /// <summary>The number of days that the figures cover.</summary>
    public int? PeriodDays { get; set; }
}
