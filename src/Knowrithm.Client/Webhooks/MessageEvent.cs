namespace Knowrithm.Client.Webhooks;

/// <summary>An event about a message of a conversation.</summary>
public abstract class MessageEvent : KnowrithmEvent
{
    private Message? _message;

    private protected MessageEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>The message, with the properties that the event contains; its id is read from <c>id</c> or <c>message_id</c>. Never null.</summary>
    /// <remarks>
    /// No source shows the payload of a message, so one without an id is read as far as it goes; <see cref="KnowrithmEvent.DataProblem"/> says so.
    /// </remarks>
    public Message Message
    {
        get
        {
            EnsureRead();
            return _message ??= new();
        }
        set
        {
            EnsureRead();
            _message = value ?? new();
        }
    }

    /// <summary>The conversation that it belongs to; null when the event does not contain it.</summary>
    public string? ConversationId => Message.ConversationId;

    private protected override bool TryTake(ApiObject resource) => resource is Message own && ((Message = own) is not null);

    private protected override void ReadData()
    {
        var message = ReadResource<Message>("message");
        if (message.Id.Length == 0) message.Id = Text("message_id") ?? "";
        CheckId(message.Id, "message");
        message.ConversationId ??= Text("conversation_id");
        _message = message;
    }
}
