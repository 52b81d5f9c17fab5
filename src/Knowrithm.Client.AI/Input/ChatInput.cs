namespace Knowrithm.Client;

/// <summary>What a chat client was asked, as an agent can be asked it.</summary>
/// <param name="Question">The message to send.</param>
/// <param name="ConversationId">The conversation to continue; null for a new one.</param>
/// <param name="NewConversation">The new one.</param>
internal sealed record ChatInput(string Question, string? ConversationId, CreateConversationRequest NewConversation);
