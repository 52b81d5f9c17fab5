using System.Diagnostics.Metrics;
using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What people do while it runs.</summary>
public sealed class OperationsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_drained_instance_ends_what_it_has_begun_and_begins_nothing()
    {
        var (enters, leaves, handled) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await using var engine = new TestEngine(builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", async (_, _, _) =>
            {
                enters.TrySetResult();
                await leaves.Task;
                handled++;
            });
        });
        await engine.ReceiveAsync(TestEngine.Lead());
        var running = engine.RunDueAsync();
        await enters.Task;

        var draining = engine.Operations.DrainAsync(Cancel);
        Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead("another")));
        Assert.False(draining.IsCompleted);
        leaves.SetResult();
        await draining;
        await running;
        await engine.RunDueAsync();
        Assert.Equal(1, handled);

        engine.Operations.StopDraining();
        await engine.RunDueAsync();
        Assert.Equal(2, handled);
    }

    [Fact]
    public async Task Dead_letters_are_exported_as_lines_with_the_body_as_it_was_signed()
    {
        await using var engine = new TestEngine(static builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", static (lead, _, _) => throw new DeadLetterException($"refused \"{lead.Lead.Id}\"\n"));
        });
        var delivery = TestEngine.Lead("lead_ö");
        await engine.ReceiveAsync(delivery);
        await engine.ReceiveAsync(TestEngine.Lead("two"));
        await engine.RunDueAsync();
        using var file = new MemoryStream();

        Assert.Equal(2, await engine.Operations.ExportDeadLettersAsync(file, new() { Handler = "a" }, Cancel));
        Assert.Equal(0, await engine.Operations.ExportDeadLettersAsync(file, new() { Handler = "b" }, Cancel));

        file.Position = 0;
        using var reader = new StreamReader(file);
        var lines = (await reader.ReadToEndAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(2, lines.Length);
        var first = lines.Single(static line => line.GetProperty("error").GetString()!.Contains("lead_ö", StringComparison.Ordinal));
        Assert.Equal(delivery.Body.ToArray(), System.Text.Encoding.UTF8.GetBytes(first.GetProperty("body").GetString()!));
        Assert.Equal(("a", "lead.updated", 1, typeof(DeadLetterException).FullName),
            (Text("handler"), Text("type"), first.GetProperty("attempts").GetInt32(), Text("errorType")));

        string? Text(string name) => first.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Counts_and_ages_are_metrics_while_somebody_listens()
    {
        var fails = true;
        await using var engine = new TestEngine(builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", (_, _, _) => fails ? throw new DeadLetterException("x") : Task.CompletedTask);
        });
        await engine.ReceiveAsync(TestEngine.Lead());
        await engine.RunDueAsync();
        fails = false;
        await engine.ReceiveAsync(TestEngine.Lead("two"));
        engine.Time.Advance(TimeSpan.FromSeconds(40));
        var gauges = engine.Services.GetRequiredService<EventGauges>();
        var seen = new Dictionary<string, double>();
        await gauges.RefreshAsync(new("test", ""), Cancel);
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, own) =>
        {
            if (instrument.Meter.Name == "Knowrithm.Client.Events") own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        listener.RecordObservableInstruments();
        Assert.Empty(seen);

        await gauges.RefreshAsync(new("test", ""), Cancel);
        listener.RecordObservableInstruments();

        Assert.Equal(
            new Dictionary<string, double>
            {
                ["knowrithm.events.waiting a"] = 1,
                ["knowrithm.events.dead_letters.stored a"] = 1,
                ["knowrithm.events.paused a"] = 0,
                ["knowrithm.events.due.age a"] = 40
            }, seen);
        seen.Clear();
        gauges.Clear();
        listener.RecordObservableInstruments();
        Assert.Empty(seen);

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Those of other tests that run now are of another meter factory.
            if (instrument is ObservableInstrument<long> or ObservableInstrument<double>
                && ReferenceEquals(instrument.Meter.Scope, engine.Services.GetRequiredService<IMeterFactory>()))
                seen[$"{instrument.Name} {tags[0].Value}"] = value;
        }
    }

    [Fact]
    public async Task A_delivery_that_could_not_be_stored_shows_in_health_though_the_store_can_be_read_and_changed()
    {
        await using var engine = new TestEngine(static builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", static (_, _, _) => Task.CompletedTask);
        });
        var store = (TestStore)engine.Services.GetRequiredService<IEventStore>();
        store.AppendFault = new IOException("disk full");
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead()));

        var report = await engine.HealthAsync();
        Assert.Equal((EventHealthState.Unhealthy, store.AppendFault), (report.State, report.Error));
        engine.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(EventHealthState.Healthy, (await engine.HealthAsync()).State);
        Assert.Equal(503, await engine.ReceiveAsync(TestEngine.Lead()));
        store.AppendFault = null;
        Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead()));
        Assert.Equal(EventHealthState.Healthy, (await engine.HealthAsync()).State);
    }

    [Fact]
    public async Task A_store_that_does_not_respond_gets_503_in_time()
    {
        await using var engine = new TestEngine(static builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("a", static (_, _, _) => Task.CompletedTask);
        });
        ((TestStore)engine.Services.GetRequiredService<IEventStore>()).AppendHangs = true;

        var receiving = engine.ReceiveAsync(TestEngine.Lead());
        Assert.False(receiving.IsCompleted);
        engine.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(503, await receiving);
        Assert.IsType<TimeoutException>((await engine.HealthAsync()).Error);
    }
}
