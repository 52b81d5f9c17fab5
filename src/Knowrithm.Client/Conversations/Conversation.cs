using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A conversation with an agent. The Swagger file names no agent, lead or user id, only the nested <see cref="Agent"/>; where the server sends such ids they
/// are here.
/// </summary>
[WireName("conversation", "conversations", "deleted_conversations")]
public sealed class Conversation : ApiObject, IIdentified
{
    /// <summary>The conversation's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The title, up to 200 characters.</summary>
    public string? Title { get; set; }

    /// <summary>The status.</summary>
    public ConversationStatus? Status { get; set; }

    /// <summary>The agent of the conversation.</summary>
    public Agent? Agent { get; set; }

    /// <summary>The agent's id, where the server sends it beside or instead of <see cref="Agent"/>.</summary>
    public string? AgentId { get; set; }

    /// <summary>The participant's id, where the server sends it.</summary>
    public string? EntityId { get; set; }

    /// <summary>The participant's type, where the server sends it.</summary>
    public EntityType? EntityType { get; set; }

    /// <summary>The lead's id, where the server sends it.</summary>
    public string? LeadId { get; set; }

    /// <summary>The messages, where the server includes them; usually they have a list of their own.</summary>
    public IReadOnlyList<Message> Messages { get; set => field = value ?? []; } = [];

    /// <summary>The number of messages.</summary>
    public int? MessageCount { get; set; }

    /// <summary>The number of tokens used so far.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>The strategy that cuts the history to fit the model; usually <c>sliding_window</c>.</summary>
    public string? ContextStrategy { get; set; }

    /// <summary>The length of the history that the model sees, in tokens; usually 4000.</summary>
    public int? MaxContextLength { get; set; }

    /// <summary>The lead's satisfaction, 1 to 5.</summary>
    public int? LeadSatisfaction { get; set; }

    /// <summary>The outcome of the conversation, as the server names it.</summary>
    public string? ConversionOutcome { get; set; }

    /// <summary>The tags.</summary>
    public IReadOnlyList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Free-form JSON, usually an object.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>The start time.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>The time at which it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>The time of the last message.</summary>
    public DateTimeOffset? LastActivity { get; set; }

    /// <summary>The time at which it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The time at which it was archived.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}
