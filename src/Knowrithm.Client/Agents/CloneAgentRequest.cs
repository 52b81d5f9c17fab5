namespace Knowrithm.Client;

/// <summary>The differences between an agent and its copy.</summary>
public sealed record CloneAgentRequest
{
    /// <summary>The copy's name; the server chooses one when it is null.</summary>
    public string? Name { get; init; }

    /// <summary>Other settings for its language model.</summary>
    public string? LlmSettingsId { get; init; }
}
