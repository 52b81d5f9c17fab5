using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class HandlerTimeoutTests
{
    [Fact]
    public async Task A_handler_that_takes_too_long_is_cancelled_and_runs_again_when_delivered_again()
    {
        var time = new FakeTimeProvider();
        var waits = new TaskCompletionSource();
        var runs = 0;
        await using var receiver = await Receiver.StartAsync(
            builder => builder.AddHandler<LeadCreated>(async (_, _, token) =>
            {
                if (++runs > 1) return;
                var cancelled = new TaskCompletionSource();
                await using var registration = token.Register(cancelled.SetResult);
                waits.SetResult();
                await cancelled.Task;
                token.ThrowIfCancellationRequested();
            }),
            builder => builder.Services.AddSingleton<TimeProvider>(time), options: static options => options.HandlerTimeout = TimeSpan.FromMinutes(1));

        var first = receiver.StatusAsync(Receiver.Lead());
        await waits.Task;
        while (!first.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal(500, await first);
        Assert.Equal(200, await receiver.StatusAsync(Receiver.Lead(attempt: 2)));
        Assert.Equal(2, runs);
    }
}
