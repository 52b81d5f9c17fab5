using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class TelemetryTests
{
    private const string Sender = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    [Fact]
    public async Task Counters_tell_what_became_of_each_delivery()
    {
        var figures = new ConcurrentQueue<string>();
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddSeconds(90));
        var fails = true;
        await using var receiver = await Receiver.StartAsync(
            builder => builder.AddHandler<LeadCreated>("crm", (_, _, _) => fails ? throw new InvalidOperationException() : Task.CompletedTask),
                builder => builder.Services.AddSingleton<TimeProvider>(time));
        using var listener = Listen(receiver.Services, figures);

        await receiver.StatusAsync(Receiver.Lead());
        fails = false;
        await receiver.StatusAsync(Receiver.Lead(attempt: 2));
        await receiver.StatusAsync(Receiver.Lead(attempt: 3));
        await receiver.StatusAsync(Receiver.Lead(secret: "another"));
        await receiver.StatusAsync(WebhookSigner.Sign(Receiver.Secret, "nonsense"u8));

        string[] expected =
        [
            "received 1", "age 90 event=lead.created", "failed 1 event=lead.created handler=crm",
            "received 1", "age 90 event=lead.created", "handled 1 event=lead.created handler=crm",
            "received 1", "age 90 event=lead.created", "duplicates 1 event=lead.created",
            "received 1", "rejected 1 reason=wrong_signature",
            "received 1", "rejected 1 reason=no_event",
        ];
        Assert.Equal(expected, figures.Where(static figure => !figure.StartsWith("handler.duration", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Spans_are_linked_to_the_senders()
    {
        var spans = new ConcurrentQueue<Activity>();
        await using var receiver =
            await Receiver.StartAsync(static builder => builder.AddHandler<AgentCreated>("spans", static (_, _, _) => Task.CompletedTask));
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Knowrithm.Client.Events",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        var delivery = WebhookSigner.Create(Receiver.Secret, WebhookEventType.AgentCreated,
            System.Text.Json.JsonSerializer.SerializeToElement(new { id = "of this test alone" }));
        await receiver.StatusAsync(delivery, static request => request.Headers.Add("traceparent", Sender));

        // A listener hears the tests beside this one, too.
        var handle = Assert.Single(spans, static span => Equals(span.GetTagItem("knowrithm.event.handler"), "spans"));
        var append = Assert.Single(spans, span => span.SpanId == handle.ParentSpanId);
        Assert.Equal(("knowrithm.event append", "knowrithm.event handle"), (append.OperationName, handle.OperationName));
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", Assert.Single(append.Links).Context.TraceId.ToString());
        Assert.Contains(handle.Links, static link => link.Context.TraceId.ToString() == "0af7651916cd43dd8448eb211c80319c");
        Assert.Equal(delivery.Headers["X-Knowrithm-Request-Id"], handle.GetTagItem("knowrithm.request_id"));
    }

    [Fact]
    public async Task No_secret_and_no_content_reaches_logs_spans_or_figures()
    {
        var told = new ConcurrentQueue<string>();
        await using var receiver = await Receiver.StartAsync(
            static builder => builder.AddHandler<LeadCreated>(static (@event, _, _) => @event.Lead.Id == "bad"
                ? throw new InvalidOperationException("on purpose") : Task.CompletedTask),
            builder => builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Listener(told))));
        using var meters = Listen(receiver.Services, told);
        using var spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Knowrithm.Client.Events",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => told.Enqueue($"{span.DisplayName} {string.Join(' ', span.TagObjects)} {span.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(spans);

        foreach (var delivery in new[] { Receiver.Lead(), Receiver.Lead("bad"), Receiver.Lead(secret: "whsec_canary"),
            WebhookSigner.Sign(Receiver.Secret, "{\"canary\":1}"u8) }) await receiver.StatusAsync(delivery);

        Assert.Contains(told, static line => line.Contains("failed on lead.created", StringComparison.Ordinal));
        Assert.DoesNotContain(told, static line => line.Contains(Receiver.Secret, StringComparison.Ordinal)
            || line.Contains("canary", StringComparison.Ordinal) || line.Contains("ada@", StringComparison.Ordinal)
            || line.Contains("sha256=", StringComparison.Ordinal));
    }

    private static MeterListener Listen(IServiceProvider services, ConcurrentQueue<string> figures)
    {
        var mine = services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Knowrithm.Client.Events" && ReferenceEquals(instrument.Meter.Scope, mine))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        // The instruments are made with the first delivery.
        services.GetRequiredService<IWebhookReceiver>();
        return listener;

        void Note(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            figures.Enqueue(string.Join(' ',
                [instrument.Name["knowrithm.events.".Length..], $"{value}", .. tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}")]));
    }

    private sealed class Listener(ConcurrentQueue<string> told) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            told.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
