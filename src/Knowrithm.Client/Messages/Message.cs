using System.Text.Json;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A message of a conversation.</summary>
[WireName("message", "messages", "deleted_messages")]
public sealed class Message : ApiObject, IIdentified
{
    /// <summary>The message's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>The role of the author.</summary>
    public MessageRole? Role { get; set; }

    /// <summary>The text.</summary>
    public string? Content { get; set; }

    /// <summary>The kind of content; usually <c>text</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The conversation, where the server sends it.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The sources of the agent's answer, also where the server calls them <c>citations</c>.</summary>
    public IReadOnlyList<MessageSource> Sources { get => field.Count > 0 ? field : Citations; set => field = value ?? []; } = [];

    /// <summary>The sources found, the sources used, and warnings.</summary>
    public MessageMetadata? Metadata { get; set; }

    /// <summary>The context that the model used, as free-form JSON.</summary>
    public IReadOnlyList<JsonElement> ContextUsed { get; set => field = value ?? []; } = [];

    /// <summary>The agent's confidence, 0 to 1.</summary>
    public double? ConfidenceScore { get; set; }

    /// <summary>The model that was used.</summary>
    public string? ModelUsed { get; set; }

    /// <summary>The time that it took, in seconds.</summary>
    public double? ProcessingTime { get; set; }

    /// <summary>The number of tokens used.</summary>
    public int? TokensUsed { get; set; }

    /// <summary>The reader's rating, 1 to 5.</summary>
    public int? UserFeedback { get; set; }

    /// <summary>The time at which it was written.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonInclude, JsonPropertyName("citations")]
    internal IReadOnlyList<MessageSource> Citations { get; set => field = value ?? []; } = [];
}
