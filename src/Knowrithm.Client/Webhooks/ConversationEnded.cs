namespace Knowrithm.Client.Webhooks;

/// <summary>A conversation was closed, or deleted for now. (<c>conversation.ended</c>)</summary>
public sealed class ConversationEnded() : ConversationEvent(WebhookEventType.ConversationEnded)
{
    private double? _rating;

    /// <summary>
    /// How the participant rated it, from <c>rating</c>; null when the event does not say. What the REST resource calls the lead's satisfaction is in
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
