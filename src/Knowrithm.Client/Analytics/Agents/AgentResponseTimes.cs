namespace Knowrithm.Client;

/// <summary>How fast an agent answers, in seconds.</summary>
public sealed class AgentResponseTimes : ApiObject
{
    /// <summary>On average; null before the first answer.</summary>
    public double? AvgResponseTimeSeconds { get; set; }

    /// <summary>The fastest.</summary>
    public double? MinResponseTimeSeconds { get; set; }

    /// <summary>The slowest.</summary>
    public double? MaxResponseTimeSeconds { get; set; }
}
