namespace Knowrithm.Client.SuperAdmin;

/// <summary>Which of a company's agents to list; what is null does not restrict.</summary>
public sealed record CompanyAgentFilter
{
    /// <summary>Only agents in this state.</summary>
    public AgentStatus? Status { get; init; }

    /// <summary>Text to find.</summary>
    public string? Search { get; init; }
}
