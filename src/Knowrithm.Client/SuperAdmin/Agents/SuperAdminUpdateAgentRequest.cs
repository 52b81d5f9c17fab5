namespace Knowrithm.Client.SuperAdmin;

/// <summary>The changes to an agent. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record SuperAdminUpdateAgentRequest
{
    /// <summary>The file name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>The description.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>The status, which says whether the agent can be asked.</summary>
    public Optional<AgentStatus?> Status { get; init; }

    /// <summary>Whether it is active.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>The language model.</summary>
    public Optional<string> ModelName { get; init; }

    /// <summary>The sampling temperature, 0 to 2.</summary>
    public Optional<double?> Temperature { get; init; }

    /// <summary>The maximum length of the agent's answers, in tokens.</summary>
    public Optional<int?> MaxTokens { get; init; }
}
