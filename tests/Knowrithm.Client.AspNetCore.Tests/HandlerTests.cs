using System.Collections.Concurrent;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class HandlerTests
{
    [Fact]
    public async Task Every_handler_of_an_event_runs_in_a_scope_of_its_own_with_what_came()
    {
        var seen = new ConcurrentQueue<(string Who, WebhookContext Context)>();
        await using var receiver = await Receiver.StartAsync(
            builder => builder
                .AddHandler<LeadCreated, Recorder>()
                .AddHandler<LeadEvent>((_, context, _) => Note("base", context))
                .AddHandler<LeadCreated>((_, context, _) => Note("first", context))
                .AddHandler<LeadCreated>((_, context, _) => Note("second", context))
                .AddHandler<AgentCreated>((_, context, _) => Note("agent", context))
                .AddFallback((_, context, _) => Note("fallback", context)),
            builder => builder.Services.AddSingleton(seen).AddScoped<Marker>());
        var delivery = Receiver.Lead(attempt: 3);

        Assert.Equal(200, await receiver.StatusAsync(delivery));

        Assert.Equal(["class", "base", "first", "second"], seen.Select(static entry => entry.Who));
        Assert.Equal(4, seen.Select(static entry => entry.Context.Services).Distinct().Count());
        Assert.All(seen, entry => Assert.Equal(
            (delivery.Headers["X-Knowrithm-Request-Id"], 3, 1, "lead_1", Convert.ToHexString(delivery.Body.Span)),
            (entry.Context.RequestId, entry.Context.Attempt, entry.Context.Run, ((LeadCreated)entry.Context.Event).Lead.Id, Convert.ToHexString(entry.Context.Body.Span))));

        Task Note(string who, WebhookContext context)
        {
            seen.Enqueue((who, context));
            return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData("moon.landed")]
    [InlineData("agent.updated")]
    public async Task What_no_handler_takes_goes_to_the_fallback_with_its_json(string name)
    {
        KnowrithmEvent? seen = null;
        await using var receiver = await Receiver.StartAsync(builder => builder
            .AddHandler<LeadCreated>(static (_, _, _) => throw new InvalidOperationException())
            .AddFallback((@event, _, _) => Task.FromResult(seen = @event)));

        Assert.Equal(200, await receiver.StatusAsync(WebhookSigner.Create(Receiver.Secret, new(name), System.Text.Json.JsonSerializer.SerializeToElement(new { crater = "Tycho" }))));

        Assert.Equal((name, "Tycho"), (seen?.Event.Value, seen?.Data.GetProperty("crater").GetString()));
    }

    [Fact]
    public async Task Two_handlers_of_one_name_are_refused()
    {
        var builder = new ServiceCollection().AddKnowrithmWebhooks().AddHandler<LeadCreated, Recorder>();

        Assert.Throws<ArgumentException>(() => builder.AddHandler<LeadCreated, Recorder>());
        builder.AddHandler<LeadCreated, Recorder>("another");
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_handler_that_cannot_be_made_is_a_failure()
    {
        await using var receiver = await Receiver.StartAsync(static builder => builder.AddHandler<LeadCreated, Recorder>());

        Assert.Equal(500, await receiver.StatusAsync(Receiver.Lead()));
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

    private sealed class Recorder(ConcurrentQueue<(string Who, WebhookContext Context)> seen, Marker marker) : IWebhookHandler<LeadCreated>
    {
        public Task HandleAsync(LeadCreated webhookEvent, WebhookContext context, CancellationToken cancellationToken)
        {
            Assert.Same(marker, context.Services.GetRequiredService<Marker>());
            seen.Enqueue(("class", context));
            return Task.CompletedTask;
        }
    }
}
