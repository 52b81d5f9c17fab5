namespace Knowrithm.Client.Events;

/// <summary>The kind of the last event that the feed raised for an item.</summary>
internal enum FeedTold : byte
{
    Nothing,
    Created,
    Updated,

    /// <summary>A change that has a type of its own: a lead's status, a conversation's end, a document's processing.</summary>
    Special,
    Deleted,
    Restored,
}
