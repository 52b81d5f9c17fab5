using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A new conversation.</summary>
public sealed record CreateConversationRequest
{
    /// <summary>The agent to talk to.</summary>
    public required string AgentId { get; init; }

    /// <summary>The title; the server's default is <c>New Conversation</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The length of the history that the model sees, in tokens; at least 1000, the server's default is 4000.</summary>
    public int? MaxContextLength { get; init; }

    /// <summary>Free-form JSON; an object.</summary>
    public JsonElement? Metadata { get; init; }
}
