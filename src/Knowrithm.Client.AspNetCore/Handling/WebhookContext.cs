namespace Knowrithm.Client.Webhooks;

/// <summary>How an event came to a handler. It prints no content.</summary>
public sealed class WebhookContext
{
    /// <summary>One for tests of your own handlers.</summary>
    /// <param name="webhookEvent">The event.</param>
    /// <param name="services">The run's scope.</param>
    public WebhookContext(KnowrithmEvent webhookEvent, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(webhookEvent);
        ArgumentNullException.ThrowIfNull(services);
        (Event, Services) = (webhookEvent, services);
    }

    /// <summary>The event.</summary>
    public KnowrithmEvent Event { get; }

    /// <summary>The services of this run's scope.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The same for every delivery of this event: <see cref="KnowrithmEvent.DeduplicationKey"/>.</summary>
    public string Key => Event.DeduplicationKey;

    /// <summary>The delivery's <c>X-Knowrithm-Request-Id</c>, for questions to Knowrithm; null when there was none. Not covered by the signature.</summary>
    public string? RequestId { get; init; }

    /// <summary>Which delivery this is, from 1, as Knowrithm says; null when it does not.</summary>
    public int? Attempt => Event.Attempt;

    /// <summary>Which run of this handler on this event it is, from 1, as far as the inbox remembers.</summary>
    public int Run { get; init; } = 1;

    /// <summary>When the delivery arrived.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The body as it was signed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Event, key and request id.</summary>
    public override string ToString() => $"{Event} request {RequestId}";
}
