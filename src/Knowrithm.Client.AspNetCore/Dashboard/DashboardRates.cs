using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Knowrithm.Client.Events;

/// <summary>
/// How many events each handler of this instance handled, and how often it failed, by minute of the last hour: what the engine counts anyway, so that no query
/// is needed.
/// </summary>
internal sealed class DashboardRates(IMeterFactory meters, TimeProvider time) : IDisposable
{
    private const string Meter = "Knowrithm.Client.Events";
    private const string Handled = "knowrithm.events.handled";
    private const string Failed = "knowrithm.events.failed";

    // Handlers times events; whoever registers more sees the first of them.
    private const int MostSeries = 1000;

    private readonly ConcurrentDictionary<(string Event, string Handler), Series> _series = [];
    private readonly long _origin = time.GetTimestamp();
    private MeterListener? _listener;
    private DateTimeOffset? _since;

    public DateTimeOffset? Since => _since;

    private long Minute => (long)time.GetElapsedTime(_origin).TotalMinutes;

    public void Start()
    {
        if (_listener is not null) return;
        (_listener, _since) = (new(), time.GetUtcNow());
        // Another host in this process has meters of the same name.
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Meter && ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Name is Handled or Failed)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(Count);
        _listener.Start();
    }

    public IReadOnlyList<RateView> Read()
    {
        var minute = Minute;
        return
        [
            .. _series.Select(one => one.Value.Read(one.Key.Event, one.Key.Handler, minute))
                .Where(static one => one.HandledInHour + one.FailedInHour > 0)
                .OrderBy(static one => one.Handler, StringComparer.Ordinal).ThenBy(static one => one.Event, StringComparer.Ordinal),
        ];
    }

    public void Dispose() => _listener?.Dispose();

    private void Count(Instrument instrument, long count, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        string name = "", handler = "";
        foreach (var tag in tags)
        {
            if (tag.Key == "event") name = tag.Value as string ?? "";
            else if (tag.Key == "handler") handler = tag.Value as string ?? "";
        }
        if (!_series.TryGetValue((name, handler), out var series))
        {
            if (_series.Count >= MostSeries) return;
            series = _series.GetOrAdd((name, handler), static _ => new());
        }
        series.Add(Minute, count, instrument.Name == Failed);
    }

    private sealed class Series
    {
        private const int Hour = 60;
        private const int Few = 5;

        private readonly object _gate = new();
        private readonly (long Minute, long Handled, long Failed)[] _minutes = new (long, long, long)[Hour];

        public void Add(long minute, long count, bool isFailed)
        {
            lock (_gate)
            {
                ref var slot = ref _minutes[minute % Hour];
                if (slot.Minute != minute) slot = (minute, 0, 0);
                if (isFailed) slot.Failed += count;
                else slot.Handled += count;
            }
        }

        public RateView Read(string name, string handler, long minute)
        {
            lock (_gate)
            {
                long handled = 0, failed = 0, handledLately = 0, failedLately = 0;
                foreach (var slot in _minutes)
                {
                    if (minute - slot.Minute >= Hour) continue;
                    (handled, failed) = (handled + slot.Handled, failed + slot.Failed);
                    if (minute - slot.Minute < Few) (handledLately, failedLately) = (handledLately + slot.Handled, failedLately + slot.Failed);
                }
                return new(handler, name, handledLately, failedLately, handled, failed);
            }
        }
    }
}
