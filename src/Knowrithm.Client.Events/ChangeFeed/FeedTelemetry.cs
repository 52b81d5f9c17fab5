using System.Diagnostics.Metrics;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Events;

/// <summary>The figures of the feed, beside those of events.</summary>
internal sealed class FeedTelemetry
{
    private const int MostIds = 20;

    private readonly Counter<long> _changes;
    private readonly Counter<long> _missed;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _late;

    public FeedTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(EventsTelemetry.SourceName);
        _changes = meter.CreateCounter<long>("knowrithm.feed.changes", "{event}", "Changes that the change feed found.");
        _missed = meter.CreateCounter<long>("knowrithm.feed.missed_webhooks", "{event}", "Changes whose webhook never arrived.");
        _duration = meter.CreateHistogram<double>("knowrithm.feed.pass.duration", "s", "How long passes took.");
        _late = meter.CreateCounter<long>(
            "knowrithm.feed.late_webhooks", "{event}", "Webhooks that arrived after a newer state was told, and are not handled.");
        _calls = meter.CreateCounter<long>("knowrithm.feed.calls", "{request}", "Requests that the change feed made.");
    }

    public void Change(KnowrithmEvent one) => _changes.Add(1, new KeyValuePair<string, object?>("event", one.Event.Value));

    public void Pass(TimeSpan took, long calls)
    {
        _duration.Record(took.TotalSeconds);
        _calls.Add(calls);
    }

    public void Late(KnowrithmEvent one) => _late.Add(1, new KeyValuePair<string, object?>("event", one.Event.Value));

    public void Missed(ILogger logger, string list, IReadOnlyList<KnowrithmChange> changes)
    {
        foreach (var change in changes) _missed.Add(1, new KeyValuePair<string, object?>("event", change.Event.Event.Value));
        var ids = string.Join(", ", changes.Take(MostIds).Select(static one => $"{one.Event.Event.Value} {EventKey.IdOf(one.Event)}"));
        EventsLog.WebhooksMissed(logger, changes.Count, list, changes.Count > MostIds ? ids + ", …" : ids);
    }
}
