namespace Knowrithm.Client;

/// <summary>A filter for the list of an agent's conversations. A member that is null leaves the server's default.</summary>
public sealed record AgentConversationFilter
{
    /// <summary>Only conversations in this state; the server's default is <see cref="ConversationStatus.Active"/>.</summary>
    public ConversationStatus? Status { get; init; }
}
