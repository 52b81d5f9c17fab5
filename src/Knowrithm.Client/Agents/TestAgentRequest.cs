namespace Knowrithm.Client;

/// <summary>A test question.</summary>
public sealed record TestAgentRequest
{
    /// <summary>The question; null for the server's default.</summary>
    public string? Query { get; init; }
}
