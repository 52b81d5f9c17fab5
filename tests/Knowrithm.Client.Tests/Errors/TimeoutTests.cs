
namespace Knowrithm.Client.Tests;

public sealed class TimeoutTests
{
    [Theory]
    [InlineData("attempt", KnowrithmTimeoutBudget.Attempt, 30)]
    [InlineData("call", KnowrithmTimeoutBudget.Call, 50)]
    [InlineData("call in a delay", KnowrithmTimeoutBudget.Call, 20)]
    [InlineData("operation", KnowrithmTimeoutBudget.Operation, 100)]
    [InlineData("operation of its own", KnowrithmTimeoutBudget.Operation, 7)]
    public async Task Says_which_time_out_elapsed_and_is_not_a_cancellation(string which, KnowrithmTimeoutBudget budget, int seconds)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((received, cancellationToken) => which switch
        {
            "call in a delay" => Task.FromResult(ScriptedServer.Json("{}", 503)),
            "attempt" or "call" => Fault.AnswerAsync("stalled", cancellationToken),
            _ => Task.FromResult(ScriptedServer.Json(received.Method == "PATCH" ? """{"task_id":"t1"}""" : """{"status":"pending"}""")),
        });
        using var client = TestClient.Create(server, time, options =>
        {
            if (which == "call") options.CallTimeout = TimeSpan.FromSeconds(50);
            if (which == "call in a delay") (options.CallTimeout, options.RetryDelay, options.MaxRetryDelay) =
                (TimeSpan.FromSeconds(20), TimeSpan.FromHours(1), TimeSpan.FromHours(1));
            options.OperationTimeout = TimeSpan.FromSeconds(100);
        });
        using var source = new CancellationTokenSource();

        var failure = await time.PassUntilThrowsAsync<KnowrithmTimeoutException>(which.StartsWith("operation", StringComparison.Ordinal)
            ? WaitAsync()
            : client.Agents.ListAgentsAsync(cancellationToken: source.Token));

        Assert.Equal((budget, TimeSpan.FromSeconds(seconds)), (failure.Budget, failure.Limit));
        Assert.Contains(which == "operation of its own" ? "its time-out" : $"{budget}Timeout", failure.Message, StringComparison.Ordinal);
        Assert.Contains(TimeSpan.FromSeconds(seconds).ToString(), failure.Message, StringComparison.Ordinal);

        async Task WaitAsync()
        {
            var operation = await client.Agents.StartRestoreAgentAsync("a1", source.Token);
            await operation.WaitForCompletionAsync(timeout: which == "operation of its own" ? TimeSpan.FromSeconds(7) : null, cancellationToken: source.Token);
        }
    }

    [Fact]
    public async Task Of_a_write_leaves_it_in_doubt()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((_, cancellationToken) => Fault.AnswerAsync("stalled", cancellationToken));
        using var client = TestClient.Create(server, time, o => (o.AttemptTimeout, o.CallTimeout) = (TimeSpan.FromHours(1), TimeSpan.FromSeconds(20)));

        var failure = await time.PassUntilThrowsAsync<KnowrithmTimeoutException>(client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }));

        Assert.Equal((KnowrithmTimeoutBudget.Call, 1, true), (failure.Budget, failure.Attempts, failure.MayHaveBeenApplied));
    }
}
