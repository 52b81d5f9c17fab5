using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The result of the task behind a sent message. No source defines its shape: the agent's answer may be in it or only in the conversation's history, so most
/// callers want <see cref="IConversationsApi.AskAsync(string, string, CancellationToken)"/>.
/// </summary>
[Receipt(EndsTask = true)]
public sealed class ChatReply : ApiObject
{
    /// <summary>The conversation.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The message that was sent, or the agent's: the sources do not say which.</summary>
    public string? MessageId { get; set; }

    /// <summary>The agent's message, where the task has it.</summary>
    [JsonConverter(typeof(ObjectOnlyConverter<Message>))]
    public Message? Message { get; set; }
}
