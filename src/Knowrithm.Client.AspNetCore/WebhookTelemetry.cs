using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Knowrithm.Client.Webhooks;

/// <summary>Spans and figures under <see cref="SourceName"/>. Names of events that nobody knows are not tags: a sender could make up any number of them.</summary>
internal sealed class WebhookTelemetry
{
    public const string SourceName = "Knowrithm.Client.Webhooks";

    private static readonly ActivitySource Source = new(SourceName);

    private readonly Counter<long> _received;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _failed;
    private readonly Histogram<double> _age;
    private readonly Histogram<double> _duration;

    public WebhookTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(SourceName);
        _received = meter.CreateCounter<long>("knowrithm.webhooks.received", "{delivery}", "Deliveries, believed or not.");
        _rejected = meter.CreateCounter<long>("knowrithm.webhooks.rejected", "{delivery}", "Deliveries refused, by reason.");
        _duplicates = meter.CreateCounter<long>("knowrithm.webhooks.duplicates", "{delivery}", "Deliveries of events that were handled or accepted before.");
        _handled = meter.CreateCounter<long>("knowrithm.webhooks.handled", "{run}", "Runs of handlers that returned.");
        _failed = meter.CreateCounter<long>("knowrithm.webhooks.failed", "{run}", "Runs of handlers that threw.");
        _age = meter.CreateHistogram<double>("knowrithm.webhooks.age", "s", "From the event's timestamp to its arrival.");
        _duration = meter.CreateHistogram<double>("knowrithm.webhooks.handler.duration", "s", "How long handlers ran.");
    }

    public static string Name(KnowrithmEvent @event) => @event is UnknownEvent ? "unknown" : @event.Event.Value;

    public void Received() => _received.Add(1);

    public void Rejected(string reason) => _rejected.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Duplicate(KnowrithmEvent @event) => _duplicates.Add(1, EventTag(@event));

    public void Verified(KnowrithmEvent @event, DateTimeOffset now)
    {
        if (_age.Enabled && @event.Timestamp is { } moment) _age.Record((now - moment).TotalSeconds, EventTag(@event));
    }

    public void Handled(string handler, KnowrithmEvent @event, TimeSpan took)
    {
        _handled.Add(1, EventTag(@event), HandlerTag(handler));
        _duration.Record(took.TotalSeconds, EventTag(@event), HandlerTag(handler));
    }

    public void Failed(string handler, KnowrithmEvent @event, TimeSpan took, Activity? span, Exception error)
    {
        _failed.Add(1, EventTag(@event), HandlerTag(handler));
        _duration.Record(took.TotalSeconds, EventTag(@event), HandlerTag(handler));
        // The type only: a message may hold what the event held.
        span?.SetStatus(ActivityStatusCode.Error, error.GetType().Name)?.SetTag("error.type", error.GetType().FullName);
    }

    public static Activity? StartAccepting(KnowrithmEvent @event, string? senderTrace) => Start("knowrithm.webhook accept", ActivityKind.Producer, @event, senderTrace, null);

    public static Activity? StartProcessing(WebhookMessage message) =>
        Start("knowrithm.webhook process", ActivityKind.Consumer, message.Event, message.SenderTrace, message.ReceiverTrace)?.SetTag("knowrithm.request_id", message.RequestId);

    public static Activity? StartHandler(string handler, WebhookMessage message, int run) =>
        Source.StartActivity("knowrithm.webhook handle")?.SetTag("knowrithm.webhook.handler", handler).SetTag("knowrithm.webhook.run", run).SetTag("knowrithm.webhook.key", message.Key);

    private static Activity? Start(string name, ActivityKind kind, KnowrithmEvent @event, params ReadOnlySpan<string?> traces)
    {
        if (!Source.HasListeners()) return null;
        List<ActivityLink>? links = null;
        foreach (var trace in traces)
            if (trace is not null && ActivityContext.TryParse(trace, null, isRemote: true, out var context)) (links ??= []).Add(new(context));
        var span = Source.StartActivity(name, kind, default(ActivityContext), links: links);
        return span?.SetTag("knowrithm.webhook.event", Name(@event)).SetTag("knowrithm.webhook.key", @event.DeduplicationKey);
    }

    private static KeyValuePair<string, object?> EventTag(KnowrithmEvent @event) => new("event", Name(@event));

    private static KeyValuePair<string, object?> HandlerTag(string handler) => new("handler", handler);
}
