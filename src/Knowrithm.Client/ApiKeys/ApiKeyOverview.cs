namespace Knowrithm.Client;

/// <summary>The use of the company's API keys.</summary>
public sealed class ApiKeyOverview : ApiObject
{
    /// <summary>The numbers of keys.</summary>
    public ApiKeyCounts? ApiKeys { get; set; }

    /// <summary>The use of the keys.</summary>
    public ApiKeyUsage? Usage { get; set; }

    /// <summary>The number of days that the figures cover.</summary>
    public int? PeriodDays { get; set; }
}
