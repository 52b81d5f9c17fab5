namespace Knowrithm.Client;

/// <summary>A message to an agent.</summary>
public sealed record SendMessageRequest
{
    /// <summary>The text; must not be empty.</summary>
    public required string Message { get; init; }
}
