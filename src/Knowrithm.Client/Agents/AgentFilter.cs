namespace Knowrithm.Client;

/// <summary>A filter for the list of agents. A member that is null does not restrict it.</summary>
public sealed record AgentFilter
{
    /// <summary>Only agents in this state.</summary>
    public AgentStatus? Status { get; init; }

    /// <summary>Text to find in name and description.</summary>
    public string? Search { get; init; }

    /// <summary>Another company's agents; for super-administrators.</summary>
    public string? CompanyId { get; init; }
}
