using System.Diagnostics;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What becomes of an event by what its handler throws.</summary>
public sealed class VerdictTests
{
    /// <summary>What is thrown, how many attempts are made within ten minutes, whether it is a dead letter then, and whether the handler is paused.</summary>
    public static TheoryData<string, Func<Exception>, int, bool, bool> Verdicts => new()
    {
        { "an exception", static () => new InvalidOperationException("x"), 3, true, false },
        { "a network failure", static () => new HttpRequestException("x"), 3, true, false },
        { "a time-out", static () => new TimeoutException("x"), 3, true, false },
        { "a time-out of HttpClient", static () => new TaskCanceledException("x", new TimeoutException()), 3, true, false },
        { "a cancellation of somebody's", static () => new OperationCanceledException("x", new CancellationToken(true)), 3, true, false },
        { "the client's own", static () => new KnowrithmException("x"), 3, true, false },
        { "disposed", static () => new ObjectDisposedException("x"), 3, true, false },
        { "several", static () => new AggregateException(new IOException("x")), 3, true, false },
        { "later", static () => new RetryLaterException(TimeSpan.FromMinutes(4)), 3, true, false },
        { "later, in a negative time", static () => new RetryLaterException(TimeSpan.FromMinutes(-4)), 3, true, false },
        { "dead letter", static () => new DeadLetterException("x"), 1, true, false },
        { "dead letter by policy", static () => new FormatException("x"), 1, true, false },
        { "pause", static () => new PauseHandlerException("revoked"), 2, false, true },
        { "pause by policy", static () => new UnauthorizedAccessException("revoked"), 2, false, true },
        { "later by policy", static () => new NotSupportedException("x"), 2, false, false },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public async Task An_exception_is_a_verdict(string what, Func<Exception> thrown, int attempts, bool isDead, bool isPaused)
    {
        var seen = new List<int>();
        await using var engine = new TestEngine(
            builder =>
            {
                TestEngine.Durable(builder);
                builder.AddHandler<LeadUpdated>(
                    "a",
                    (_, context, _) =>
                    {
                        seen.Add(context.Attempt);
                        throw thrown();
                    },
                    static options => options
                        .On<FormatException>(static _ => EventVerdict.DeadLetter)
                        .On<UnauthorizedAccessException>(static _ => EventVerdict.Pause)
                        .On<NotSupportedException>(static _ => EventVerdict.RetryLater(TimeSpan.FromMinutes(8))));
            },
            options: static options => options.MaxAttempts = 3);

        Assert.Equal(202, await engine.ReceiveAsync(TestEngine.Lead()));
        await engine.RunDueAsync();
        await engine.RunForAsync(TimeSpan.FromMinutes(9), TimeSpan.FromSeconds(10));

        Assert.True(attempts == seen.Count, $"{what}: {string.Join(", ", seen)}");
        // A pause does not count attempts.
        Assert.Equal(isPaused ? 1 : attempts, seen[^1]);
        var status = Assert.Single((await engine.Operations.GetStatusAsync(TestContext.Current.CancellationToken)).Handlers);
        Assert.Equal((isDead ? 1 : 0, isPaused), (status.DeadLetters, status.PausedAt is not null));
        if (isDead)
        {
            var letters = await engine.Operations.ListDeadLettersAsync(cancellationToken: TestContext.Current.CancellationToken).CollectAsync();
            Assert.Equal((thrown().GetType().FullName, thrown().Message), (letters[0].Error.Type, letters[0].Error.Text));
        }
    }

    [Fact]
    public async Task Waits_double_up_to_the_longest()
    {
        var at = new List<DateTimeOffset>();
        TestEngine? own = null;
        await using var engine = own = new TestEngine(
            builder =>
            {
                TestEngine.Durable(builder);
                builder.AddHandler<LeadUpdated>("a", (_, _, _) =>
                {
                    at.Add(own!.Time.GetUtcNow());
                    throw new IOException("x");
                });
            },
            options: static options => (options.MaxAttempts, options.RetryDelay, options.MaxRetryDelay) =
                (6, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)));
        await engine.ReceiveAsync(TestEngine.Lead());
        await engine.RunDueAsync();
        await engine.RunForAsync(TimeSpan.FromMinutes(8), TimeSpan.FromSeconds(1));

        var waits = at.Zip(at.Skip(1), static (from, to) => (to - from).TotalSeconds).ToArray();
        double[] expected = [10, 20, 40, 60, 60];
        Assert.Equal(expected.Length, waits.Length);
        for (var i = 0; i < expected.Length; i++) Assert.InRange(waits[i], expected[i] * 0.8, (expected[i] * 1.2) + 1);
    }

    [Fact]
    public async Task One_handler_that_fails_makes_no_other_wait_and_no_other_run_again()
    {
        var runs = new List<string>();
        await using var engine = new TestEngine(builder =>
        {
            TestEngine.Durable(builder);
            builder.AddHandler<LeadUpdated>("fails", (_, _, _) =>
            {
                runs.Add("fails");
                throw new RetryLaterException(TimeSpan.FromSeconds(60));
            }).AddHandler<LeadUpdated>("works", (_, _, _) =>
            {
                runs.Add("works");
                return Task.CompletedTask;
            });
        }, options: static options => options.Concurrency = 1);
        await engine.ReceiveAsync(TestEngine.Lead());

        await engine.RunDueAsync();
        await engine.RunForAsync(TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(1));
        Assert.Equal(["fails", "works"], runs.Order());
        await engine.RunForAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
        Assert.Equal(["fails", "fails", "works"], runs.Order());
    }

    [Fact]
    public async Task An_event_that_kills_its_process_every_time_is_a_dead_letter_in_the_end()
    {
        var runs = 0;
        await using var engine = new TestEngine(
            builder =>
            {
                TestEngine.Durable(builder);
                builder.AddHandler<LeadUpdated>("a", (_, _, _) => Task.FromResult(++runs));
            },
            options: static options => options.MaxAttempts = 3);
        await engine.ReceiveAsync(TestEngine.Lead());
        var store = engine.Services.GetRequiredService<IEventStore>();

        // Three processes that claim it, and are never heard of again.
        for (var i = 0; i < 3; i++)
        {
            Assert.Single(await store.ClaimAsync(new() { Owner = new("test", ""), Handlers = ["a"], Lease = TimeSpan.FromMinutes(1) },
                TestContext.Current.CancellationToken));
            engine.Time.Advance(TimeSpan.FromMinutes(2));
        }
        await engine.RunDueAsync();

        Assert.Equal(0, runs);
        var letter = Assert.Single(await engine.Operations.ListDeadLettersAsync(cancellationToken: TestContext.Current.CancellationToken).CollectAsync());
        Assert.Contains("none came to an end", letter.Error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handlers_failure_does_not_mark_the_applications_span()
    {
        await using var engine = new TestEngine(static builder =>
            builder.AddHandler<LeadUpdated>("a", static (_, _, _) => throw new IOException("x"), static _ => { }));
        using var request = new Activity("request").Start();

        Assert.Equal(500, await engine.ReceiveAsync(TestEngine.Lead()));

        Assert.Equal((request, ActivityStatusCode.Unset), (Activity.Current, request.Status));
        Assert.Empty(request.TagObjects);
    }
}
