using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Tests;

/// <summary>Everything that logs, spans and figures say, of this client and of all else in the process.</summary>
internal sealed class CapturedTelemetry : ILoggerProvider, ILogger
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _figures = new();

    public CapturedTelemetry()
    {
        _spans = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Add,
        };
        ActivitySource.AddActivityListener(_spans);
        _figures.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _figures.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Figures.Add((instrument.Name, value, Text(tags))));
        _figures.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Figures.Add((instrument.Name, value, Text(tags))));
        _figures.Start();
    }

    public ConcurrentBag<Activity> Spans { get; } = [];

    public ConcurrentBag<(string Name, double Value, string Tags)> Figures { get; } = [];

    public ConcurrentBag<string> Lines { get; } = [];

    /// <summary>All of it as one text.</summary>
    public string All => string.Join('\n', Lines
        .Concat(Figures.Select(figure => $"{figure.Name} {figure.Value} {figure.Tags}"))
        .Concat(Spans.Select(Describe)));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Add(state.ToString()!);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
        Lines.Add($"{logLevel} {eventId.Id} {formatter(state, exception)} | {values} {exception}");
    }

    public void Dispose()
    {
        _spans.Dispose();
        _figures.Dispose();
    }

    private static string Describe(Activity span) =>
        $"{span.DisplayName} {span.OperationName} {span.StatusDescription} {Text(span.TagObjects.ToArray())} {string.Join(' ', span.Baggage)} " +
        string.Join(' ', span.Events.Select(e => e.Name + Text(e.Tags.ToArray())));

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));
}
