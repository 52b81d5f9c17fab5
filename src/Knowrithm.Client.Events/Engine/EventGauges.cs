using System.Diagnostics.Metrics;

namespace Knowrithm.Client.Events;

/// <summary>
/// Counts and ages of the store as metrics, by handler; none while the store is unavailable. They cost a query, so they are read only where something
/// listens.
/// </summary>
internal sealed class EventGauges
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly IEventStore _store;
    private readonly TimeProvider _time;
    private readonly Instrument[] _instruments;
    private volatile StoreStatus? _status;
    private long _read;

    public EventGauges(IMeterFactory meters, IEventStore store, TimeProvider time)
    {
        (_store, _time) = (store, time);
        var meter = meters.Create(EventsTelemetry.SourceName);
        _instruments =
        [
            meter.CreateObservableGauge(
                "knowrithm.events.waiting", () => Of(static handler => handler.Waiting), "{event}", "Events that wait for a handler or are with it."),
            meter.CreateObservableGauge(
                "knowrithm.events.dead_letters.stored", () => Of(static handler => handler.DeadLetters), "{event}", "Dead letters in the store."),
            meter.CreateObservableGauge(
                "knowrithm.events.paused", () => Of(static handler => handler.PausedAt is null ? 0L : 1L), "{handler}", "1 while a handler is paused."),
            meter.CreateObservableGauge(
                "knowrithm.events.due.age", () =>
                    Of(static handler => handler.OldestDue?.TotalSeconds ?? 0), "s", "For how long the oldest due event has been due."),
        ];
    }

    public async Task RefreshAsync(EventOwner owner, CancellationToken cancellationToken)
    {
        if (!Array.Exists(_instruments, static instrument => instrument.Enabled) || (_read != 0 && _time.GetElapsedTime(_read) < Interval)) return;
        _read = _time.GetTimestamp();
        _status = await _store.CheckAsync(owner, cancellationToken);
    }

    public void Clear() => _status = null;

    private IEnumerable<Measurement<T>> Of<T>(Func<HandlerStatus, T> value)
        where T : struct =>
        from handler in _status?.Handlers ?? []
        select new Measurement<T>(value(handler), new KeyValuePair<string, object?>("handler", handler.Handler));
}
