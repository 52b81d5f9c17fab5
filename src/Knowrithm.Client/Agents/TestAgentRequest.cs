namespace Knowrithm.Client;

/// <summary>A trial question.</summary>
public sealed record TestAgentRequest
{
    /// <summary>The question; the server has one of its own where it is null.</summary>
    public string? Query { get; init; }
}
