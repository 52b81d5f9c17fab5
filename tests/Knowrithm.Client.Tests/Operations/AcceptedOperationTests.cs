namespace Knowrithm.Client.Tests;

/// <summary>From the 202 on a write may have been applied, and whatever ends the wait carries the id by which it can be followed.</summary>
public sealed class AcceptedOperationTests
{
    private static readonly Dictionary<string, Func<KnowrithmClient, CancellationToken, Task>> Writes = new()
    {
        ["POST lead"] = static (client, token) => client.Leads.CreateLeadAsync(new() { FirstName = "A", LastName = "B", Email = "a@b.example" }, token),
        ["DELETE lead"] = static (client, token) => client.Leads.DeleteLeadAsync("l1", token),
        ["PUT lead"] = static (client, token) => client.Leads.UpdateLeadAsync("l1", new() { FirstName = "A" }, token),
        ["PATCH agent"] = static (client, token) => client.Agents.RestoreAgentAsync("a1", token),
        ["POST agent"] = static (client, token) =>
            client.Agents.CreateAgentAsync(new()
            {
                Name = "Ava",
                Settings =
                new() { EmbeddingModel = "e", EmbeddingProvider = "p", LlmModel = "l", LlmProvider = "p" }
            }, token),
        ["log in"] = static (client, token) => client.Auth.LogInAsync("a@b.example", "a password", token),
    };

    public static MatrixTheoryData<string, string> Cases =>
        new(Writes.Keys, ["401", "403", "400", "301", "500", "silence", "not JSON", "cancelled", "cancelled in a poll"]);

    [Theory, MemberData(nameof(Cases))]
    public async Task A_poll_that_ends_the_wait_leaves_it_in_doubt_and_names_the_operation(string write, string poll)
    {
        var time = new TestTime();
        using var caller = new CancellationTokenSource();
        var polled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new ScriptedServer(async (received, cancellationToken) =>
        {
            if (received.Number == 1) return ScriptedServer.Json("""{"status":"accepted","task_id":"t1"}""", 202);
            polled.TrySetResult();
            if (poll == "cancelled in a poll") await caller.CancelAsync();
            return poll switch
            {
                "silence" or "cancelled in a poll" => await Fault.AnswerAsync("stalled", cancellationToken),
                "not JSON" => ScriptedServer.Json("<html>"),
                "cancelled" => ScriptedServer.Json("""{"status":"pending"}"""),
                _ => ScriptedServer.Json("{}", int.Parse(poll, System.Globalization.CultureInfo.InvariantCulture)),
            };
        });
        using var client = TestClient.Create(server, time, o => (o.OperationTimeout, o.AttemptTimeout) = (TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(20)));
        var running = Writes[write](client, caller.Token);
        if (poll == "cancelled")
        {
            await time.PassAsync(polled.Task);
            await caller.CancelAsync();
        }
        await time.PassAsync(running);

        var failure = await Record.ExceptionAsync(() => running);

        if (poll.StartsWith("cancelled", StringComparison.Ordinal))
        {
            var cancelled = Assert.IsType<KnowrithmCanceledException>(failure);
            Assert.Equal((caller.Token, "t1", true), (cancelled.CancellationToken, cancelled.OperationId, cancelled.MayHaveBeenApplied));
            return;
        }
        var error = Assert.IsAssignableFrom<KnowrithmException>(failure);
        Assert.Equal(("t1", true), (error.OperationId, error.MayHaveBeenApplied));
        Assert.True(error.Attempts > 0);
        if (error is KnowrithmTimeoutException)
            Assert.Equal(poll == "500" ? typeof(KnowrithmServerException) : typeof(KnowrithmTimeoutException), error.InnerException!.GetType());
    }

    [Fact]
    public async Task Progress_that_throws_is_the_applications_and_names_the_operation()
    {
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, """{"status":"pending"}"""));
        using var client = TestClient.Create(server, configure: o => o.OperationPollInterval = TimeSpan.FromMilliseconds(1));
        var operation = await client.Agents.StartRestoreAgentAsync("a1");

        var failure = await Assert.ThrowsAsync<KnowrithmApplicationException>(() => operation.WaitForCompletionAsync(new Throwing()));

        Assert.IsType<IOException>(failure.InnerException);
        Assert.Equal(("t1", true), (failure.OperationId, failure.MayHaveBeenApplied));
    }

    [Theory]
    [InlineData("0.001", null)]
    [InlineData("0", null)]
    [InlineData(null, """{"status":"pending","retry_after":0.001}""")]
    [InlineData(null, """{"status":"pending","poll_interval":0.0001}""")]
    public async Task A_server_that_asks_for_no_wait_is_not_polled_in_a_busy_loop(string? header, string? task)
    {
        var time = new TestTime();
        var start = time.GetUtcNow();
        using var server = new ScriptedServer(received =>
        {
            if (received.Number == 1) return ScriptedServer.Json("""{"task_id":"t1"}""", 202);
            if (time.GetUtcNow() - start > TimeSpan.FromSeconds(4)) return ScriptedServer.Json("""{"status":"success","result":{"agent":{"id":"a1"}}}""");
            var response = ScriptedServer.Json(task ?? "{}", task is null ? 429 : 200);
            if (header is not null) response.Headers.TryAddWithoutValidation("Retry-After", header);
            return response;
        });
        using var client = TestClient.Create(server, time);

        await time.PassUntilAsync(client.Agents.RestoreAgentAsync("a1"));

        Assert.InRange(server.Requests.Count, 2, 12);
    }

    private sealed class Throwing : IProgress<OperationProgress>
    {
        public void Report(OperationProgress value) => throw new IOException("The log is full.");
    }
}
