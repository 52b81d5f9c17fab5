namespace Knowrithm.Client.Webhooks;

/// <summary>Something was said in a conversation.</summary>
public abstract class MessageEvent : WebhookEvent
{
    private protected MessageEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>
    /// The message, as far as the event tells; its id is read from <c>id</c> or <c>message_id</c>. Never null: see <see cref="WebhookEvent.DataProblem"/>.
    /// </summary>
    public Message Message { get; set => field = value ?? new(); } = new();

    /// <summary>The conversation that it belongs to; null when the event does not say.</summary>
    public string? ConversationId => Message.ConversationId;

    private protected override void ReadData()
    {
        Message = ReadResource<Message>("message");
        if (Message.Id.Length == 0) Message.Id = Text("message_id") ?? "";
        Message.ConversationId ??= Text("conversation_id");
    }
}
