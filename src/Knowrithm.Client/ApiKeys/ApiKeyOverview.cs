namespace Knowrithm.Client;

/// <summary>How much the company's API keys are used.</summary>
public sealed class ApiKeyOverview : ApiObject
{
    /// <summary>How many keys there are.</summary>
    public ApiKeyCounts? ApiKeys { get; set; }

    /// <summary>What was done with them.</summary>
    public ApiKeyUsage? Usage { get; set; }

    /// <summary>The days looked at.</summary>
    public int? PeriodDays { get; set; }
}
