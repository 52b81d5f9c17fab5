namespace Knowrithm.Client.SuperAdmin;

/// <summary>A filter for the list of of a company's agents. A member that is null does not restrict it.</summary>
public sealed record CompanyAgentFilter
{
    /// <summary>Only agents in this state.</summary>
    public AgentStatus? Status { get; init; }

    /// <summary>The text to find.</summary>
    public string? Search { get; init; }
}
