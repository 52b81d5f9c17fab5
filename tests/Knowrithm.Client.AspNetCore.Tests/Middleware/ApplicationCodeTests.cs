using System.Globalization;
using System.Text;
using Knowrithm.Client.Events;
using Knowrithm.Client.Tests;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.AspNetCore.Tests.Middleware;

/// <summary>
/// What the application's own code does inside the receiver, and the status that the sender gets, with an error page around it that says 200.
/// </summary>
public sealed class ApplicationCodeTests
{
    private static readonly (string Name, Func<HttpContext, Task> Run)[] Deeds =
    [
        .. new Exception[]
        {
            new InvalidOperationException("own"), new HttpRequestException("own", null, System.Net.HttpStatusCode.NotFound), new IOException("own"),
                new TimeoutException("own"), new OperationCanceledException("own"),
            new TaskCanceledException("own", new TimeoutException()), new OperationCanceledException("own", new CancellationToken(true)),
                new BadHttpRequestException("own", 500), new ObjectDisposedException("own"),
            new KnowrithmException("own"), new WebhookFormatException("own"), new AggregateException(new IOException("own")),
                new System.Text.Json.JsonException("own"), new UnauthorizedAccessException("own"),
        }.Select(static error =>
            ($"throws {error.GetType().Name}{Detail(error)}", (Func<HttpContext, Task>)(_ => Task.FromException(error)))),
        ("throws before it waits", static _ => throw new InvalidOperationException("own")),
        ("sets another status", static http => Task.FromResult(http.Response.StatusCode = 204)),
        ("writes to the response, then throws", static async http =>
        {
            await http.Response.WriteAsync("fine");
            throw new InvalidOperationException("own");
        }),
        ("disposes of the request's body, then throws", static http =>
        {
            http.Request.Body.Dispose();
            throw new InvalidOperationException("own");
        }),
        ("aborts the connection", static http =>
        {
            http.Abort();
            return Task.CompletedTask;
        }),
    ];

    public static TheoryData<string> Names => [.. Deeds.Select(static deed => deed.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_fails_is_never_told_as_a_success(string name)
    {
        var deed = Deeds.Single(deed => deed.Name == name);
        var throws = name.Contains("throws", StringComparison.Ordinal);
        foreach (var isFilter in new[] { true, false })
        {
            var status = await StatusAsync(deed.Run, isFilter);
            Assert.True(throws ? status is 0 or 500 : status is 0 or 200, $"{name}, {(isFilter ? "filter" : "handler")}: {status}");
        }
    }

    [Fact]
    public async Task The_table_is_what_was_seen()
    {
        var table = new StringBuilder("| What the application's code does | in a filter, before the receiver | in a handler |\n|---|---|---|\n");
        foreach (var (name, run) in Deeds) table.Append(CultureInfo.InvariantCulture,
            $"| {name} | {Text(await StatusAsync(run, true))} | {Text(await StatusAsync(run, false))} |\n");
        Assert.Null(ReliabilityPage.Check("receiver code", table.ToString()));

        static string Text(int status) => status == 0 ? "no response" : status.ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Code_registered_with_a_handlers_token_that_throws_ends_no_process()
    {
        var time = new FakeTimeProvider();
        var (waits, cancelled) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var receiver = await Receiver.StartAsync(
            webhooks => webhooks.AddHandler<LeadCreated>(async (_, _, token) =>
            {
                token.Register(cancelled.SetResult);
                token.Register(static () => throw new InvalidOperationException("own"));
                waits.SetResult();
                await cancelled.Task;
                token.ThrowIfCancellationRequested();
            }),
            builder => builder.Services.AddSingleton<TimeProvider>(time)
                .Configure<KnowrithmEventsOptions>(static options => options.HandlerTimeout = TimeSpan.FromMinutes(1)));

        var answer = receiver.StatusAsync(Receiver.Lead());
        await waits.Task;
        while (!answer.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal(500, await answer);
    }

    private static async Task<int> StatusAsync(Func<HttpContext, Task> run, bool isFilter)
    {
        await using var receiver = await SurroundedReceiver.StartAsync(
            new(
                "own code",
                static services => services.TryAddSingleton<IHttpContextAccessor, HttpContextAccessor>(),
                static app => app.UseExceptionHandler("/oops").UseStatusCodePagesWithRedirects("/error/{0}"),
                isFilter ? group => group.AddEndpointFilter(async (context, next) =>
                {
                    await run(context.HttpContext);
                    return await next(context);
                }) : null),
            testServer: false,
            isFilter ? null : webhooks =>
                webhooks.AddHandler<LeadCreated>("own", (_, context, _) => run(context.Services.GetRequiredService<IHttpContextAccessor>().HttpContext!)));
        return (await receiver.SendAsync(Receiver.Lead(), followsRedirects: true)).Status;
    }

    private static string Detail(Exception error) =>
        error.InnerException is { } inner ? $" of {inner.GetType().Name}"
        : error is OperationCanceledException { CancellationToken.IsCancellationRequested: true } ? " of its token"
        : "";
}
