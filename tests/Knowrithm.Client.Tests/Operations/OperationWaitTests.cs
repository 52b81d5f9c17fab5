
namespace Knowrithm.Client.Tests;

public sealed class OperationWaitTests
{
    private const string Done = """{"status":"success","result":{"agent":{"id":"a1"}}}""";

    [Theory]
    [InlineData("503")]
    [InlineData("429")]
    [InlineData("reset")]
    [InlineData("reset in body")]
    [InlineData("stalled")]
    [InlineData("refused")]
    public async Task Survives_a_server_with_many_transient_failures(string fault)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((received, cancellationToken) => received.Number switch
        {
            1 => Task.FromResult(ScriptedServer.Json("""{"task_id":"t1"}""", 202)),
            // More than the retries of one look bear.
            <= 8 => Fault.AnswerAsync(fault, cancellationToken),
            _ => Task.FromResult(ScriptedServer.Json(Done)),
        });
        using var client = TestClient.Create(server, time, o => (o.OperationTimeout, o.AttemptTimeout) = (TimeSpan.FromHours(2), TimeSpan.FromSeconds(10)));

        Assert.Equal("a1", (await time.PassUntilAsync(client.Agents.RestoreAgentAsync("a1"))).Id);
        Assert.Equal(9, server.Requests.Count);
    }

    [Fact]
    public async Task That_never_ends_times_out_and_can_be_resumed()
    {
        var time = new TestTime();
        var ended = false;
        using var server = new ScriptedServer(received =>
            ScriptedServer.Json(received.Method == "PATCH" ? """{"task_id":"t1"}""" : ended ? Done : """{"status":"in_progress"}"""));
        using var client = TestClient.Create(server, time);
        var operation = await client.Agents.StartRestoreAgentAsync("a1");

        var failure = await time.PassUntilThrowsAsync<KnowrithmTimeoutException>(operation.WaitForCompletionAsync());
        Assert.Equal((KnowrithmTimeoutBudget.Operation, TimeSpan.FromMinutes(5)), (failure.Budget, failure.Limit));
        Assert.Equal(("t1", true), (failure.OperationId, failure.MayHaveBeenApplied));
        Assert.True(failure.Attempts > 10);
        Assert.Contains("client.Operations.Resume<T>(\"t1\")", failure.Message, StringComparison.Ordinal);
        Assert.False(operation.IsCompleted);
        ended = true;

        Assert.Equal("a1", (await time.PassUntilAsync(operation.WaitForCompletionAsync())).Id);
    }

    [Fact]
    public async Task Of_two_polls_once()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, """{"status":"pending"}"""), (200, """{"status":"pending"}"""), (200, Done));
        using var client = TestClient.Create(server, time);
        var operation = await client.Agents.StartRestoreAgentAsync("a1");

        var both = await time.PassUntilAsync(Task.WhenAll(operation.WaitForCompletionAsync(), operation.WaitForCompletionAsync()));

        Assert.Same(both[0], both[1]);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Of_one_who_gives_up_does_not_disturb_the_other()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, """{"status":"pending"}"""), (200, Done));
        using var client = TestClient.Create(server, time);
        var operation = await client.Agents.StartRestoreAgentAsync("a1");
        using var source = new CancellationTokenSource();

        var impatient = operation.WaitForCompletionAsync(cancellationToken: source.Token);
        var patient = operation.WaitForCompletionAsync();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal("a1", (await time.PassUntilAsync(patient)).Id);
    }

    [Theory]
    [InlineData("""{"status":"pending"}""", "20", 20)]
    [InlineData("""{"status":"pending","retry_after":20}""", null, 20)]
    [InlineData("""{"status":"pending","retry_after_ms":20000}""", null, 20)]
    [InlineData("""{"status":"pending","poll_interval":20}""", null, 20)]
    [InlineData("""{"status":"pending","retry_after":100000}""", null, 60)]
    [InlineData("""{"status":"pending","retry_after":-1}""", null, 0.75)]
    [InlineData("""{"status":"pending"}""", null, 0.75)]
    public async Task Polls_when_the_server_asks_for_it(string task, string? header, double seconds)
    {
        var time = new TestTime();
        var moments = new List<DateTimeOffset>();
        using var server = new ScriptedServer(received =>
        {
            moments.Add(time.GetUtcNow());
            var response = ScriptedServer.Json(received.Number switch { 1 => """{"task_id":"t1"}""", 2 => task, _ => Done });
            if (header is not null && received.Number == 2) response.Headers.TryAddWithoutValidation("Retry-After", header);
            return response;
        });
        using var client = TestClient.Create(server, time);

        await time.PassUntilAsync(client.Agents.RestoreAgentAsync("a1"));

        Assert.Equal(TimeSpan.FromSeconds(seconds), moments[2] - moments[1]);
    }

    [Fact]
    public async Task Polls_at_growing_intervals()
    {
        var time = new TestTime();
        var moments = new List<DateTimeOffset>();
        using var server = new ScriptedServer(received =>
        {
            moments.Add(time.GetUtcNow());
            return ScriptedServer.Json(received.Number switch { 1 => """{"task_id":"t1"}""", < 15 => """{"status":"pending"}""", _ => Done });
        });
        using var client = TestClient.Create(server, time, o => o.OperationPollInterval = TimeSpan.FromSeconds(1));

        await time.PassUntilAsync(client.Agents.RestoreAgentAsync("a1"));

        var waits = moments.Zip(moments.Skip(1), (one, next) => next - one).ToList();
        Assert.Equal(TimeSpan.FromSeconds(1), waits[0]);
        Assert.Equal(TimeSpan.FromSeconds(1.5), waits[1]);
        Assert.Equal(TimeSpan.FromSeconds(10), waits[^1]);
    }
}
