namespace Knowrithm.Client;

/// <summary>The response times of an agent, in seconds.</summary>
public sealed class AgentResponseTimes : ApiObject
{
    /// <summary>The average; null before the first response.</summary>
    public double? AvgResponseTimeSeconds { get; set; }

    /// <summary>The shortest.</summary>
    public double? MinResponseTimeSeconds { get; set; }

    /// <summary>The longest.</summary>
    public double? MaxResponseTimeSeconds { get; set; }
}
