using System.Text.Json;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>One message of a conversation.</summary>
[WireName("message", "messages", "deleted_messages")]
public sealed class Message : ApiObject, IIdentified
{
    /// <summary>The message's id, an opaque text.</summary>
    public string Id { get; set => field = value ?? ""; } = "";

    /// <summary>Who wrote it.</summary>
    public MessageRole? Role { get; set; }

    /// <summary>The text.</summary>
    public string? Content { get; set; }

    /// <summary>Kind of content; usually <c>text</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>The conversation, where the server sends it.</summary>
    public string? ConversationId { get; set; }

    /// <summary>Where an answer comes from. Some answers of the server call them <c>citations</c>: they are here too.</summary>
    public IReadOnlyList<MessageSource> Sources { get => field.Count > 0 ? field : Citations; set => field = value ?? []; } = [];

    /// <summary>Sources found, sources used, warnings.</summary>
    public MessageMetadata? Metadata { get; set; }

    /// <summary>What the model was shown, free form.</summary>
    public IReadOnlyList<JsonElement> ContextUsed { get; set => field = value ?? []; } = [];

    /// <summary>How sure the agent is, 0 to 1.</summary>
    public double? ConfidenceScore { get; set; }

    /// <summary>The model that answered.</summary>
    public string? ModelUsed { get; set; }

    /// <summary>Seconds it took.</summary>
    public double? ProcessingTime { get; set; }

    /// <summary>Tokens it took.</summary>
    public int? TokensUsed { get; set; }

    /// <summary>The reader's rating, 1 to 5.</summary>
    public int? UserFeedback { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonInclude, JsonPropertyName("citations")]
    internal IReadOnlyList<MessageSource> Citations { get; set => field = value ?? []; } = [];
}
