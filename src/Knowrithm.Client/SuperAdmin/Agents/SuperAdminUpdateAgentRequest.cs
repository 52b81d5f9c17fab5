namespace Knowrithm.Client.SuperAdmin;

/// <summary>Changes to an agent. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record SuperAdminUpdateAgentRequest
{
    /// <summary>Its name.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>What it is for.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>Whether it answers.</summary>
    public Optional<AgentStatus?> Status { get; init; }

    /// <summary>Whether it may be used.</summary>
    public Optional<bool?> IsActive { get; init; }

    /// <summary>Its language model.</summary>
    public Optional<string> ModelName { get; init; }

    /// <summary>Sampling temperature, 0 to 2.</summary>
    public Optional<double?> Temperature { get; init; }

    /// <summary>The longest answer, in tokens.</summary>
    public Optional<int?> MaxTokens { get; init; }
}
