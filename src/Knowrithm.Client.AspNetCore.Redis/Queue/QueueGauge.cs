using System.Diagnostics.Metrics;

namespace Knowrithm.Client.Webhooks;

/// <summary>The queue's length as it was last seen.</summary>
internal sealed class QueueGauge
{
    private readonly ObservableGauge<long> _gauge;
    private WebhookQueueLength? _last;

    public QueueGauge(IMeterFactory meters) =>
        _gauge = meters.Create("Knowrithm.Client.Webhooks").CreateObservableGauge("knowrithm.webhooks.queue.length", Observe, "{event}", "Events in the queue, by state.");

    public bool Enabled => _gauge.Enabled;

    public void Set(WebhookQueueLength? length) => _last = length;

    private IEnumerable<Measurement<long>> Observe() => _last is not { } length ? [] :
    [
        new(length.Waiting, new KeyValuePair<string, object?>("state", "waiting")),
        new(length.Retrying, new KeyValuePair<string, object?>("state", "retrying")),
        new(length.DeadLetters, new KeyValuePair<string, object?>("state", "dead")),
    ];
}
