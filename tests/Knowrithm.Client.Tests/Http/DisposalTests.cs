namespace Knowrithm.Client.Tests;

/// <summary>Disposing a client ends its calls, which say so.</summary>
public sealed class DisposalTests
{
    [Theory]
    [InlineData("GET", false)]
    [InlineData("PUT", true)]
    [InlineData("POST", true)]
    public async Task A_call_under_way_says_that_the_client_was_disposed_and_what_may_have_been_applied(string call, bool mayHaveBeenApplied)
    {
        var arrived = new TaskCompletionSource();
        using var server = new ScriptedServer((_, cancellationToken) =>
        {
            arrived.TrySetResult();
            return Fault.AnswerAsync("stalled", cancellationToken);
        });
        var client = TestClient.Create(server);
        Task running = call switch
        {
            "GET" => client.Agents.ListAgentsAsync(),
            "PUT" => client.Users.UpdateProfileAsync(new() { FirstName = "Ada" }),
            _ => client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }),
        };
        await arrived.Task;

        client.Dispose();

        var failure = await Assert.ThrowsAsync<KnowrithmException>(() => running);
        Assert.IsType<ObjectDisposedException>(failure.InnerException);
        Assert.Contains("the client was disposed", failure.Message, StringComparison.Ordinal);
        Assert.Equal((1, mayHaveBeenApplied), (failure.Attempts, failure.MayHaveBeenApplied));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_operation_that_is_awaited_can_be_followed_by_its_id(bool duringPoll)
    {
        var polled = new TaskCompletionSource();
        using var server = new ScriptedServer(async (received, cancellationToken) =>
        {
            if (received.Method == "PATCH") return ScriptedServer.Json("""{"task_id":"t1"}""", 202);
            polled.TrySetResult();
            return duringPoll ? await Fault.AnswerAsync("stalled", cancellationToken) : ScriptedServer.Json("""{"status":"pending"}""");
        });
        var client = TestClient.Create(server, configure: o => o.OperationPollInterval = TimeSpan.FromMilliseconds(1));
        var operation = await client.Agents.StartRestoreAgentAsync("a1");
        var waiting = operation.WaitForCompletionAsync();
        await polled.Task;

        client.Dispose();

        var failure = await Assert.ThrowsAsync<KnowrithmException>(() => waiting);
        Assert.IsType<ObjectDisposedException>(failure.InnerException);
        Assert.Equal(("t1", true), (failure.OperationId, failure.MayHaveBeenApplied));
    }
}
