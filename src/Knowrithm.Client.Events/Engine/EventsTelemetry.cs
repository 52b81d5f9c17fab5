using System.Diagnostics;
using System.Diagnostics.Metrics;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Events;

/// <summary>
/// Spans and figures under <see cref="SourceName"/>. Names of events that nobody knows are not tags: a sender could make up any number of them.
/// </summary>
internal sealed class EventsTelemetry
{
    public const string SourceName = "Knowrithm.Client.Events";

    private static readonly ActivitySource Source = new(SourceName);

    private readonly Counter<long> _received;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _dead;
    private readonly Histogram<double> _age;
    private readonly Histogram<double> _duration;

    public EventsTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(SourceName);
        _received = meter.CreateCounter<long>("knowrithm.events.received", "{delivery}", "Deliveries, verified or not.");
        _rejected = meter.CreateCounter<long>("knowrithm.events.rejected", "{delivery}", "Deliveries refused, by reason.");
        _duplicates = meter.CreateCounter<long>("knowrithm.events.duplicates", "{delivery}", "Deliveries of events that were stored before.");
        _handled = meter.CreateCounter<long>("knowrithm.events.handled", "{attempt}", "Attempts that succeeded.");
        _failed = meter.CreateCounter<long>("knowrithm.events.failed", "{attempt}", "Attempts that failed.");
        _dead = meter.CreateCounter<long>("knowrithm.events.dead_letters", "{event}", "Events that became dead letters.");
        _age = meter.CreateHistogram<double>("knowrithm.events.age", "s", "From the event's timestamp to its delivery.");
        _duration = meter.CreateHistogram<double>("knowrithm.events.handler.duration", "s", "How long handlers ran.");
    }

    public static string Name(KnowrithmEvent one) => one is UnknownEvent ? "unknown" : one.Event.Value;

    public void Received() => _received.Add(1);

    public void Rejected(string reason) => _rejected.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Duplicate(KnowrithmEvent one) => _duplicates.Add(1, EventTag(one));

    public void Verified(KnowrithmEvent one, DateTimeOffset now)
    {
        if (_age.Enabled && one.Timestamp is { } moment) _age.Record((now - moment).TotalSeconds, EventTag(one));
    }

    public void DeadLetter(string handler) => _dead.Add(1, HandlerTag(handler));

    public void Handled(string handler, KnowrithmEvent one, TimeSpan took)
    {
        _handled.Add(1, EventTag(one), HandlerTag(handler));
        _duration.Record(took.TotalSeconds, EventTag(one), HandlerTag(handler));
    }

    public void Failed(string handler, KnowrithmEvent one, TimeSpan took, Exception error, Activity? span)
    {
        _failed.Add(1, EventTag(one), HandlerTag(handler));
        _duration.Record(took.TotalSeconds, EventTag(one), HandlerTag(handler));
        Failed(span, error);
    }

    // The type only: a message may hold what the event held.
    public static void Failed(Activity? span, Exception error) =>
        span?.SetStatus(ActivityStatusCode.Error, error.GetType().Name).SetTag("error.type", error.GetType().FullName);

    public static Activity? StartAppend(KnowrithmEvent one, string? senderTrace, bool isForwarding) =>
        Start(isForwarding ? "knowrithm.event forward" : "knowrithm.event append", ActivityKind.Producer, Name(one), senderTrace, null);

    public static Activity? StartAttempt(ClaimedEvent claim) =>
        Start("knowrithm.event handle", ActivityKind.Consumer, claim.Event.IsUnknown ? "unknown" : claim.Event.Type, claim.Event.SenderTrace,
            claim.Event.ReceiverTrace)
            ?.SetTag("knowrithm.event.handler", claim.Handler).SetTag("knowrithm.event.attempt", claim.Attempt).SetTag("knowrithm.event.key", claim.Event.Key)
            .SetTag("knowrithm.request_id", claim.Event.RequestId);

    private static Activity? Start(string name, ActivityKind kind, string type, params ReadOnlySpan<string?> traces)
    {
        if (!Source.HasListeners()) return null;
        List<ActivityLink>? links = null;
        foreach (var trace in traces)
            if (trace is not null && ActivityContext.TryParse(trace, null, isRemote: true, out var context)) (links ??= []).Add(new(context));
        return Source.StartActivity(name, kind, default(ActivityContext), links: links)?.SetTag("knowrithm.event.type", type);
    }

    private static KeyValuePair<string, object?> EventTag(KnowrithmEvent one) => new("event", Name(one));

    private static KeyValuePair<string, object?> HandlerTag(string handler) => new("handler", handler);
}
