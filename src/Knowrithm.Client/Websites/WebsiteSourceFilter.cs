namespace Knowrithm.Client;

/// <summary>Which websites to list; what is null does not restrict.</summary>
public sealed record WebsiteSourceFilter
{
    /// <summary>Only an agent's websites.</summary>
    public string? AgentId { get; init; }
}
