using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A conversation with an agent. The Swagger file gives it no agent, lead or user id, only the nested <see cref="Agent"/>;
/// where the server sends such ids they are here all the same.
/// </summary>
[WireName("conversation", "conversations", "deleted_conversations")]
public sealed class Conversation : ApiObject, IIdentified
{
    /// <summary>The conversation's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Its title, up to 200 characters.</summary>
    public string? Title { get; set; }

    /// <summary>Where it stands.</summary>
    public ConversationStatus? Status { get; set; }

    /// <summary>The agent that answers in it.</summary>
    public Agent? Agent { get; set; }

    /// <summary>The agent's id, where the server sends it beside or instead of <see cref="Agent"/>.</summary>
    public string? AgentId { get; set; }

    /// <summary>The participant's id, where the server sends it.</summary>
    public string? EntityId { get; set; }

    /// <summary>What the participant is, where the server sends it.</summary>
    public EntityType? EntityType { get; set; }

    /// <summary>The lead's id, where the server sends it.</summary>
    public string? LeadId { get; set; }

    /// <summary>Its messages, where the server includes them; usually they have a list of their own.</summary>
    public IReadOnlyList<Message> Messages { get; set => field = value ?? []; } = [];

    /// <summary>How many messages it has.</summary>
    public int? MessageCount { get; set; }

    /// <summary>Tokens used so far.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>How the history is cut to fit the model; usually <c>sliding_window</c>.</summary>
    public string? ContextStrategy { get; set; }

    /// <summary>How much history the model sees, in tokens; usually 4000.</summary>
    public int? MaxContextLength { get; set; }

    /// <summary>The lead's satisfaction, 1 to 5.</summary>
    public int? LeadSatisfaction { get; set; }

    /// <summary>What the conversation led to, in the server's words.</summary>
    public string? ConversionOutcome { get; set; }

    /// <summary>Its tags.</summary>
    public IReadOnlyList<string> Tags { get; set => field = value ?? []; } = [];

    /// <summary>Free form; usually an object.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When somebody last said something.</summary>
    public DateTimeOffset? LastActivity { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When it was put away.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}
