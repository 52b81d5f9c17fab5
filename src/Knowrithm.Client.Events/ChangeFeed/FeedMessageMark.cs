namespace Knowrithm.Client.Events;

/// <summary>What became of a message.</summary>
internal enum FeedMessageMark : byte
{
    Present,

    /// <summary>The last time that its conversation was read, it was not there.</summary>
    Missing,

    Gone,
}
