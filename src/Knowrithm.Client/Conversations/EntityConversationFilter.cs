namespace Knowrithm.Client;

/// <summary>A filter for the list of a participant's conversations. A member that is null leaves the server's default.</summary>
public sealed record EntityConversationFilter
{
    /// <summary>Whether the id is a user's or a lead's.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>Only conversations in this state; the server's default is <see cref="ConversationStatus.Active"/>.</summary>
    public ConversationStatus? Status { get; init; }
}
