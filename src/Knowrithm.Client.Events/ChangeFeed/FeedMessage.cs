using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>What the feed remembers of a message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">The hash of what counts as a change; 0 when a webhook has told of it without its content.</param>
/// <param name="Mark">What became of it.</param>
/// <param name="Activity">The hash of all of it; 0 where nobody has asked for more than what counts as a change, or a webhook has told of it.</param>
internal sealed record FeedMessage(string Id, long Hash, FeedMessageMark Mark, long Activity = 0)
{
    // The rest is computed once, with the message, and counts only for who wants all of it.
    private static readonly IReadOnlyList<Func<Message, object?>> Fields = [static one => one.Content, static one => one.UserFeedback];

    public static long HashOf(Message message) => FeedHash.Of(message, Fields);

    /// <summary>One number for all of a message; never 0.</summary>
    public static long ActivityOf(Message message)
    {
        var one = KnowrithmEvent.Create(WebhookEventType.MessageUpdated, message, null);
        // Only fields without a property are written in the order in which they came; an event's key does not depend on it, and costs more.
        var text = message.AdditionalProperties.Count == 0 ? one.WriteBody() : Encoding.UTF8.GetBytes(one.DeduplicationKey);
        return FeedHash.Of(text) is var hash and not 0 ? hash : 1;
    }
}
