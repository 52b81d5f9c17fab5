namespace Knowrithm.Client;

/// <summary>The performance of each API key.</summary>
public sealed class ApiKeyPerformanceReport : ApiObject
{
    /// <summary>The keys.</summary>
    public IReadOnlyList<ApiKeyPerformance> ApiKeys { get; set => field = value ?? []; } = [];

    /// <summary>The number of days that the figures cover.</summary>
    public int? PeriodDays { get; set; }
}
