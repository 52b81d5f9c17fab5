namespace Knowrithm.Client.Webhooks;

/// <summary>
/// An event that this version has no type for. Its name is in <see cref="WebhookEvent.Event"/>, its content in <see cref="WebhookEvent.Data"/>.
/// </summary>
/// <param name="type">The event's name.</param>
public sealed class UnknownEvent(WebhookEventType type) : WebhookEvent(type)
{
    private protected override void ReadData()
    {
    }
}
