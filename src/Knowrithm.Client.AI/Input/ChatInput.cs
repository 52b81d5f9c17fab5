namespace Knowrithm.Client;

/// <summary>The input of a chat client, in the form that an agent accepts.</summary>
/// <param name="Question">The message to send.</param>
/// <param name="ConversationId">The conversation to continue; null for a new one.</param>
/// <param name="NewConversation">The new one.</param>
internal sealed record ChatInput(string Question, string? ConversationId, CreateConversationRequest NewConversation);
