namespace Knowrithm.Client;

/// <summary>How each API key does.</summary>
public sealed class ApiKeyPerformanceReport : ApiObject
{
    /// <summary>The keys.</summary>
    public IReadOnlyList<ApiKeyPerformance> ApiKeys { get; set => field = value ?? []; } = [];

    /// <summary>The days looked at.</summary>
    public int? PeriodDays { get; set; }
}
