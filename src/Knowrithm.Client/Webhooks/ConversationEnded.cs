namespace Knowrithm.Client.Webhooks;

/// <summary>A conversation was closed, or deleted so that it can be restored. (<c>conversation.ended</c>)</summary>
public sealed class ConversationEnded() : ConversationEvent(WebhookEventType.ConversationEnded)
{
    private double? _rating;

    /// <summary>
    /// The participant's rating, from <c>rating</c>; null when the event does not contain it. The lead's satisfaction of the REST resource is in
    /// <see cref="Conversation.LeadSatisfaction"/>.
    /// </summary>
    public double? Rating
    {
        get
        {
            EnsureRead();
            return _rating;
        }
        set
        {
            EnsureRead();
            _rating = value;
        }
    }

    private protected override void ReadData()
    {
        base.ReadData();
        _rating = Number("rating");
    }
}
