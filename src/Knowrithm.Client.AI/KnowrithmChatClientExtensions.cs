using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>A Knowrithm agent wherever .NET speaks to models.</summary>
public static class KnowrithmChatClientExtensions
{
    /// <summary>
    /// An agent as an <see cref="IChatClient"/>. A call without <see cref="ChatOptions.ConversationId"/> starts a conversation, and the response says which; a call with it continues that one, and
    /// brings only what is new. Several user messages at the end become one, with an empty line between them. The agent answers in one piece:
    /// a streamed response has an update without text for each status, and one with the whole answer.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The answer's sources are <see cref="CitationAnnotation"/>s of its text, with a region for each <c>[Source 1]</c> in it and the number as the additional property <c>source_number</c>; its tokens are
    /// the usage; <c>RawRepresentation</c> is our <see cref="Message"/>, or the <see cref="ChatStatusEvent"/> of an update without text. A <see cref="ChatOptions.RawRepresentationFactory"/> may give the
    /// <see cref="CreateConversationRequest"/> for a conversation that has to be started: title, context length, metadata.
    /// </para>
    /// <para>
    /// What an agent cannot be told is refused or ignored by the rule of <see cref="UnsupportedHandling"/>, earlier messages by <see cref="HistoryHandling"/>; whatever is refused is refused before anything is sent.
    /// Failures are those of <see cref="IConversationsApi.AskAsync(string, string, CancellationToken)"/>. Under a cache, an answer from the cache carries the conversation that it was given in: whoever continues it continues that one.
    /// </para>
    /// </remarks>
    /// <param name="client">The client. Disposing the chat client leaves it alone.</param>
    /// <param name="agentId">The agent.</param>
    /// <param name="options">What is refused; null for the defaults.</param>
    /// <exception cref="ArgumentException">The agent's id is empty.</exception>
    public static IChatClient AsChatClient(this IKnowrithmClient client, string agentId, KnowrithmChatClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(agentId);
        return new AgentChatClient(client, agentId, options ?? new());
    }
}
