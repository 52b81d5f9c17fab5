namespace Knowrithm.Client;

/// <summary>A filter for the list of websites. A member that is null does not restrict it.</summary>
public sealed record WebsiteSourceFilter
{
    /// <summary>Only an agent's websites.</summary>
    public string? AgentId { get; init; }
}
