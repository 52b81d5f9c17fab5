namespace Knowrithm.Client;

/// <summary>How a copy of an agent differs from it.</summary>
public sealed record CloneAgentRequest
{
    /// <summary>The copy's name; the server makes one up where it is null.</summary>
    public string? Name { get; init; }

    /// <summary>Other settings for its language model.</summary>
    public string? LlmSettingsId { get; init; }
}
