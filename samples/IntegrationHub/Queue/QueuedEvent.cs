using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary>A delivery on disk: what was signed, and who is still to handle it.</summary>
internal sealed record QueuedEvent
{
    public required string Id { get; init; }

    public required string Key { get; init; }

    public required byte[] Body { get; init; }

    public string? RequestId { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Empty for all that take the event.</summary>
    public IReadOnlyList<string> Handlers { get; init; } = [];

    public int Runs { get; init; }

    public DateTimeOffset Due { get; init; }

    /// <summary>Why the last run failed.</summary>
    public string? Reason { get; init; }

    public static QueuedEvent Of(WebhookMessage message) => new()
    {
        Id = message.Key,
        Key = message.Key,
        Body = message.Body.ToArray(),
        RequestId = message.RequestId,
        ReceivedAt = message.ReceivedAt,
        Due = message.ReceivedAt,
    };

    public WebhookMessage ToMessage() => new() { Body = Body, RequestId = RequestId, ReceivedAt = ReceivedAt, Handlers = Handlers };
}
