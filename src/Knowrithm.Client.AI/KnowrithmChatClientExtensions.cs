using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>Extension methods that turn a Knowrithm agent into a chat client.</summary>
public static class KnowrithmChatClientExtensions
{
    /// <summary>
    /// Creates an <see cref="IChatClient"/> for an agent. A call without <see cref="ChatOptions.ConversationId"/> starts a conversation, and the response
    /// contains its id; a call with it continues that one, and sends only what is new. Several user messages at the end become one, separated by an empty line.
    /// The agent replies in one piece: a streamed response has an update without text for each status, and one with the whole text.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The sources of the agent's answer are <see cref="CitationAnnotation"/>s of its text, with a region for each <c>[Source 1]</c> in it and the number as
    /// the additional property <c>source_number</c>; its tokens are the usage; <c>RawRepresentation</c> is the <see cref="Message"/>, or the
    /// <see cref="ChatStatusEvent"/> of an update without text. A <see cref="ChatOptions.RawRepresentationFactory"/> may return the
    /// <see cref="CreateConversationRequest"/> for a conversation that has to be started: title, context length, metadata.
    /// </para>
    /// <para>
    /// What a message to an agent cannot carry is refused or ignored by the rule of <see cref="UnsupportedHandling"/>, earlier messages by
    /// <see cref="HistoryHandling"/>; everything that is refused is refused before anything is sent. The exceptions are those of
    /// <see cref="IConversationsApi.AskAsync(string, string, CancellationToken)"/>. With a cache, a cached response carries the conversation of the original
    /// call: a caller who continues it continues that one.
    /// </para>
    /// </remarks>
    /// <param name="client">The client. Disposing the chat client does not dispose it.</param>
    /// <param name="agentId">The agent.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">Thrown when the agent's id is empty.</exception>
    public static IChatClient AsChatClient(this IKnowrithmClient client, string agentId, KnowrithmChatClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(agentId);
        return new AgentChatClient(client, agentId, options ?? new());
    }
}
