using System.Collections.Concurrent;
using System.Diagnostics;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What else an application that forwards has, has not, or is told to remove.</summary>
public sealed class ForwardingHostTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string[]> Others => new()
    {
        { "nothing", [] },
        { "a handler", ["the handler 'crm'"] },
        { "a fallback", ["the handler 'rest'"] },
        { "two handlers", ["the handler 'crm'", "the handler 'rest'"] },
        { "a store", ["the store TestStore (UseSqlite"] },
        { "SQLite", ["the store EfEventStore (UseSqlite"] },
        { "SQLite and a handler", ["the store EfEventStore (UseSqlite", "the handler 'crm'"] },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_host_that_forwards_does_not_start_with_what_would_never_run(string what, string[] named)
    {
        foreach (var isFirst in new[] { true, false })
        {
            await using var engine = new TestEngine(builder =>
            {
                if (isFirst) Forward(builder);
                if (what is "a handler" or "two handlers" or "SQLite and a handler")
                    builder.AddHandler<LeadUpdated>("crm", static (_, _, _) => Task.CompletedTask);
                if (what is "a fallback" or "two handlers") builder.AddFallback("rest", static (_, _, _) => Task.CompletedTask);
                if (what is "a store") TestEngine.Durable(builder);
                if (what.StartsWith("SQLite", StringComparison.Ordinal)) builder.UseSqlite("Data Source=not opened.db");
                if (!isFirst) Forward(builder);
            });
            var worker = engine.Services.GetRequiredService<EventWorker>();

            if (named.Length == 0)
            {
                await worker.StartAsync(Cancel);
                Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead()));
                Assert.Equal(0, await engine.RunDueAsync());
                await worker.StopAsync(Cancel);
                continue;
            }
            var error = await Assert.ThrowsAsync<InvalidOperationException>(() => worker.StartAsync(Cancel));
            Assert.All(named.Append("remove ForwardTo"), part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_later_forwarder_replaces_an_earlier_one()
    {
        var forwarded = new List<string>();
        await using var engine = new TestEngine(builder => builder.ForwardTo(To("first")).ForwardTo(To("second")));

        Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead()));

        Assert.Equal(["second"], forwarded);

        Func<ForwardedEvent, IServiceProvider, CancellationToken, ValueTask> To(string name) => (_, _, _) =>
        {
            forwarded.Add(name);
            return default;
        };
    }

    public static TheoryData<string> NeedAStore => new(Calls.Keys);

    private static Dictionary<string, Func<IEventOperations, Task>> Calls { get; } = new()
    {
        ["list"] = static operations => operations.ListDeadLettersAsync(cancellationToken: Cancel).CollectAsync(),
        ["export"] = static operations => operations.ExportDeadLettersAsync(Stream.Null, cancellationToken: Cancel),
        ["requeue"] = static operations => operations.RequeueAsync(new(), Cancel),
        ["delete"] = static operations => operations.DeleteDeadLettersAsync(new(), Cancel),
        ["replay"] = static operations => operations.ReplayAsync("crm", DateTimeOffset.UnixEpoch, Cancel),
        ["replay one"] = static operations => operations.ReplayAsync("crm", "key", Cancel),
        ["pause"] = static operations => operations.PauseAsync("crm", "maintenance", Cancel),
        ["resume"] = static operations => operations.ResumeAsync("crm", Cancel),
        ["retire"] = static operations => operations.RetireAsync("crm", Cancel),
        ["erase"] = static operations => operations.EraseSubjectAsync(EventSubject.Lead("lead_1"), Cancel),
    };

    [Theory]
    [MemberData(nameof(NeedAStore))]
    public async Task An_operation_on_stored_events_says_where_they_are(string call)
    {
        await using var engine = new TestEngine(Forward);

        var error = await Assert.ThrowsAsync<NotSupportedException>(() => Calls[call](engine.Operations));

        Assert.Contains("message bus", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_no_store_works()
    {
        await using var engine = new TestEngine(Forward);

        Assert.Empty((await engine.Operations.GetStatusAsync(Cancel)).Handlers);
        await engine.Operations.DrainAsync(Cancel);
        engine.Operations.StopDraining();
        Assert.Equal(EventHealthState.Healthy, (await engine.HealthAsync()).State);
        Assert.Equal(0, await engine.RunDueAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bus_continues_the_span_that_forwards_and_a_failure_marks_it(bool fails)
    {
        var (spans, inside) = (new ConcurrentQueue<Activity>(), default(Activity));
        await using var engine = new TestEngine(builder => builder.ForwardTo((_, _, _) =>
        {
            inside = Activity.Current;
            return fails ? throw new IOException("with the lead's address in it") : default;
        }));
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Knowrithm.Client.Events",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        Assert.Equal(fails ? 503 : 202, await engine.ReceiveAsync(TestEngine.Lead()));

        // A listener hears the tests beside this one, too.
        var span = Assert.Single(spans, one => one.SpanId == inside!.SpanId);
        Assert.Equal(("knowrithm.event forward", ActivityKind.Producer, "lead.updated"),
            (span.OperationName, span.Kind, span.GetTagItem("knowrithm.event.type")));
        Assert.Equal(fails ? (ActivityStatusCode.Error, "IOException", "System.IO.IOException") : (ActivityStatusCode.Unset, null, null),
            (span.Status, span.StatusDescription, (string?)span.GetTagItem("error.type")));
    }

    private static void Forward(KnowrithmEventsBuilder builder) => builder.ForwardTo(static (_, _, _) => default);
}
