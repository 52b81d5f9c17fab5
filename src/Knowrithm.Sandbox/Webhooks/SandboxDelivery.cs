namespace Knowrithm.Sandbox;

/// <summary>An attempt to deliver a webhook.</summary>
public sealed class SandboxDelivery
{
    internal SandboxDelivery(PendingDelivery delivery, int? statusCode)
    {
        Event = delivery.Event;
        Url = delivery.Webhook.Url;
        Attempt = delivery.Attempt;
        StatusCode = statusCode;
        WebhookId = delivery.Webhook.Id;
    }

    /// <summary>The event's name, such as <c>lead.created</c>.</summary>
    public string Event { get; }

    /// <summary>The URL that it was sent to.</summary>
    public Uri Url { get; }

    /// <summary>The number of the attempt: 1 for the first, rising with each redelivery.</summary>
    public int Attempt { get; }

    /// <summary>The status that the receiver returned; null when it could not be reached or did not respond in time.</summary>
    public int? StatusCode { get; }

    /// <summary>The time at which it was sent, by the sandbox's clock.</summary>
    public DateTimeOffset SentAt { get; internal init; }

    /// <summary>The time that the receiver took to respond, or until it was given up.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>Whether the receiver accepted it, with any 2xx.</summary>
    public bool Delivered => StatusCode is >= 200 and <= 299;

    internal string WebhookId { get; }

    /// <summary>The number of the attempt among all so far, for those who have read up to another.</summary>
    internal long Number { get; set; }
}
