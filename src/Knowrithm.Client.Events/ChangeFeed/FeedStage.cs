namespace Knowrithm.Client.Events;

/// <summary>What a pass over a list does, in this order. Each can be begun again where it stopped.</summary>
internal enum FeedStage
{
    /// <summary>No pass is under way.</summary>
    Idle,

    Walk,

    /// <summary>What the server lists as deleted.</summary>
    Deleted,

    /// <summary>What the store has, and neither list showed: confirmed one by one.</summary>
    Missing,

    /// <summary>The messages that the server lists as deleted.</summary>
    DeletedMessages,
}
