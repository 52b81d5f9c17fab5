namespace Knowrithm.Client.Events;

/// <summary>What the feed remembers of a message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">The hash of what counts as a change; 0 when a webhook has told of it without its content.</param>
/// <param name="Mark">What became of it.</param>
internal sealed record FeedMessage(string Id, long Hash, FeedMessageMark Mark)
{
    // The rest is computed once, with the message.
    private static readonly IReadOnlyList<Func<Message, object?>> Fields = [static one => one.Content, static one => one.UserFeedback];

    public static long HashOf(Message message) => FeedHash.Of(message, Fields);
}
