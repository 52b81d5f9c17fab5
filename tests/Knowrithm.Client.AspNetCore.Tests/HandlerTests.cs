using System.Collections.Concurrent;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class HandlerTests
{
    [Fact]
    public async Task Every_handler_of_an_event_runs_in_a_scope_of_its_own_with_what_came()
    {
        var seen = new ConcurrentQueue<(string Who, EventContext Context)>();
        await using var receiver = await Receiver.StartAsync(
            builder => builder
                .AddHandler<LeadCreated, Recorder>()
                .AddHandler<LeadEvent>((_, context, _) => Note("base", context))
                .AddHandler<LeadCreated>((_, context, _) => Note("first", context))
                .AddHandler<LeadCreated>((_, context, _) => Note("second", context))
                .AddHandler<AgentCreated>((_, context, _) => Note("agent", context))
                .AddFallback("rest", (_, context, _) => Note("fallback", context)),
            builder => builder.Services.AddSingleton(seen).AddScoped<Marker>());
        var delivery = Receiver.Lead(attempt: 3);

        Assert.Equal(200, await receiver.StatusAsync(delivery));

        Assert.Equal(["class", "base", "first", "second"], seen.Select(static entry => entry.Who));
        Assert.Equal(4, seen.Select(static entry => entry.Context.Services).Distinct().Count());
        Assert.All(seen, entry => Assert.Equal(
            (delivery.Headers["X-Knowrithm-Request-Id"], 3, 1, "lead_1", Convert.ToHexString(delivery.Body.Span)),
            (entry.Context.RequestId, entry.Context.Event.Attempt, entry.Context.Attempt, ((LeadCreated)entry.Context.Event).Lead.Id,
                Convert.ToHexString(entry.Context.Body.Span))));

        Task Note(string who, EventContext context)
        {
            seen.Enqueue((who, context));
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_sender_that_hangs_up_does_not_stop_the_handler()
    {
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (runs, cancelled) = (0, false);
        await using var receiver = await Receiver.StartAsync(builder => builder.AddHandler<LeadCreated>(async (_, _, token) =>
        {
            runs++;
            entered.SetResult();
            await leave.Task;
            cancelled = token.IsCancellationRequested;
        }));
        using var hangUp = new CancellationTokenSource();
        using var request = Receiver.Lead().ToHttpRequestMessage(receiver.Endpoint);
        var sending = receiver.Http.SendAsync(request, hangUp.Token);
        await entered.Task;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        Assert.Equal(503, await receiver.StatusAsync(Receiver.Lead(attempt: 2)));
        leave.SetResult();
        while (await receiver.StatusAsync(Receiver.Lead(attempt: 3)) == 503) await Task.Yield();

        Assert.Equal((1, false), (runs, cancelled));
    }

    private sealed class Marker;

    private sealed class Recorder(ConcurrentQueue<(string Who, EventContext Context)> seen, Marker marker) : IEventHandler<LeadCreated>
    {
        public Task HandleAsync(LeadCreated knowrithmEvent, EventContext context, CancellationToken cancellationToken)
        {
            Assert.Same(marker, context.Services.GetRequiredService<Marker>());
            seen.Enqueue(("class", context));
            return Task.CompletedTask;
        }
    }
}
