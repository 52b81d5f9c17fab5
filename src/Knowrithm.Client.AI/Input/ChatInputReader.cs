using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>Creates one message to an agent from messages and options, or says why it cannot. Sends nothing.</summary>
internal sealed class ChatInputReader(string agentId, KnowrithmChatClientOptions options)
{
    private readonly UnsupportedHandling _unsupported = options.Unsupported;
    private readonly HistoryHandling _history = options.History;
    private readonly Func<IReadOnlyList<ChatMessage>, string, string> _flatten = options.Flatten;

    public ChatInput Read(IChatClient asked, IEnumerable<ChatMessage> messages, ChatOptions? chat)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ChatMessage[] all = [.. messages];
        Refuse([.. UnsupportedOptions.Requirements(chat, agentId), .. UnsupportedMessages.Requirements(all)], [.. UnsupportedOptions.Hints(chat)]);
        if (chat?.ConversationId is { } id && string.IsNullOrWhiteSpace(id))
            throw new ArgumentException("ChatOptions.ConversationId is empty: leave it null to start a conversation.", nameof(chat));
        return new(Question(all), chat?.ConversationId, NewConversation(asked, chat));
    }

    private void Refuse(string[] requirements, string[] hints)
    {
        string[] refused = _unsupported switch
        {
            UnsupportedHandling.Ignore => [],
            UnsupportedHandling.RefuseAll => [.. requirements, .. hints],
            _ => requirements,
        };
        if (refused.Length == 0) return;
        throw new NotSupportedException(
            $"A message to a Knowrithm agent cannot carry this: {string.Join(", ", refused)}. Set it up in the agent, leave it out of the call, " +
            "or have it ignored: KnowrithmChatClientOptions.Unsupported = UnsupportedHandling.Ignore.");
    }

    private string Question(ChatMessage[] messages)
    {
        ChatMessage[] said = [.. messages.Where(static message => UnsupportedMessages.IsSpeech(message) && message.Text.Length > 0)];
        var first = Array.FindLastIndex(said, static message => message.Role != ChatRole.User) + 1;
        var question = string.Join("\n\n", said[first..].Select(static message => message.Text));
        if (string.IsNullOrWhiteSpace(question))
            throw new ArgumentException("There is no question: the last message must be a user's, with a text.", nameof(messages));
        if (first == 0) return question;
        if (_history != HistoryHandling.Flatten)
            throw new NotSupportedException("There are earlier messages before the question, but Knowrithm keeps a conversation's history itself. To " +
                "continue a conversation, send only the new message with ChatOptions.ConversationId of the last response; or have the earlier ones put into " +
                "the message: KnowrithmChatClientOptions.History = HistoryHandling.Flatten.");
        return _flatten(said[..first], question);
    }

    private CreateConversationRequest NewConversation(IChatClient asked, ChatOptions? chat)
    {
        var own = new CreateConversationRequest { AgentId = agentId };
        return chat is { ConversationId: null, RawRepresentationFactory: { } create } && create(asked) is CreateConversationRequest given
            ? given with { AgentId = agentId } : own;
    }
}
