namespace Knowrithm.Client.Webhooks;

/// <summary>
/// An event that this version has no type for. Its name is in <see cref="KnowrithmEvent.Event"/>, its content in <see cref="KnowrithmEvent.Data"/>.
/// </summary>
/// <param name="type">The event's name.</param>
public sealed class UnknownEvent(WebhookEventType type) : KnowrithmEvent(type)
{
    private protected override bool TryTake(ApiObject resource) => false;

    private protected override void ReadData()
    {
    }
}
