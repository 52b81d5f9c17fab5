namespace Knowrithm.Client;

/// <summary>The routes called most.</summary>
public sealed class ApiKeyTopEndpoints : ApiObject
{
    /// <summary>The routes, the most called first.</summary>
    public IReadOnlyList<ApiKeyEndpointUsage> Endpoints { get; set => field = value ?? []; } = [];

    /// <summary>The number of days that the figures cover.</summary>
    public int? PeriodDays { get; set; }
}
