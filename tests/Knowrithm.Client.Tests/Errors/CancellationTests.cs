using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Tests;

/// <summary>The clock stands still here: nothing but the caller's token can end a call.</summary>
public sealed class CancellationTests
{
    private static readonly Dictionary<string, Func<IKnowrithmClient, CancellationToken, Task>> Calls = new()
    {
        ["a list"] = (client, token) => client.Agents.ListAgentsAsync(cancellationToken: token),
        ["a write"] = (client, token) => client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }, token),
        ["the escape hatch"] = (client, token) => client.SendAsync("GET", "/api/v1/x", cancellationToken: token),
    };

    public static TheoryData<string> CallNames => new(Calls.Keys);

    public static MatrixTheoryData<string, string> FaultyCalls =>
        new(Calls.Keys, ["stalled", "stalled body", "stalled and then an I/O error", "429", "refused"]);

    [Theory, MemberData(nameof(CallNames))]
    public async Task Before_the_first_attempt_sends_nothing(string call)
    {
        using var server = new ScriptedServer((200, "{}"));
        using var client = TestClient.Create(server, new FakeTimeProvider());
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await ThrowsWithTokenAsync(Calls[call](client, source.Token), source.Token);

        Assert.Empty(server.Requests);
    }

    [Theory, MemberData(nameof(FaultyCalls))]
    public async Task During_headers_body_or_retry_delay_ends_the_call_at_once(string call, string fault)
    {
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new ScriptedServer(async (_, cancellationToken) =>
        {
            sent.TrySetResult();
            try
            {
                return await Fault.AnswerAsync(fault.Split(' ')[0] == "stalled" && fault != "stalled body" ? "stalled" : fault, cancellationToken);
            }
            catch (OperationCanceledException) when (fault.EndsWith("error", StringComparison.Ordinal))
            {
                throw new HttpRequestException("The socket was aborted.", new IOException());
            }
        });
        using var client = TestClient.Create(server, new FakeTimeProvider());
        using var source = new CancellationTokenSource();

        var pending = Calls[call](client, source.Token);
        await sent.Task;
        Assert.False(pending.IsCompleted);
        await source.CancelAsync();

        await ThrowsWithTokenAsync(pending, source.Token);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Between_pages_fetches_no_further_page()
    {
        using var server = new ScriptedServer((200, """{"agents":[{"id":"a"},{"id":"b"}],"pagination":{"page":1,"pages":3,"per_page":2,"total":6}}"""));
        using var client = TestClient.Create(server);
        using var source = new CancellationTokenSource();
        var read = 0;

        await ThrowsWithTokenAsync(ReadAsync(), source.Token);

        Assert.Equal(2, read);
        Assert.Single(server.Requests);

        async Task ReadAsync()
        {
            await foreach (var _ in client.Agents.ListAllAgentsAsync(perPage: 2, cancellationToken: source.Token))
                if (++read == 2) await source.CancelAsync();
        }
    }

    [Theory]
    [InlineData("in the pause")]
    [InlineData("in a look")]
    public async Task During_the_wait_for_an_operation_ends_the_wait(string when)
    {
        var time = new TestTime();
        var looking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new ScriptedServer(async (received, cancellationToken) =>
        {
            if (received.Number == 1) return ScriptedServer.Json("""{"task_id":"t1"}""", 202);
            looking.TrySetResult();
            return await Fault.AnswerAsync("stalled", cancellationToken);
        });
        using var client = TestClient.Create(server, time, o => o.AttemptTimeout = TimeSpan.FromHours(10));
        using var source = new CancellationTokenSource();

        var pending = client.Agents.RestoreAgentAsync("a1", source.Token);
        if (when == "in a look") await time.PassAsync(looking.Task);
        await source.CancelAsync();

        await ThrowsWithTokenAsync(pending, source.Token);
    }

    [Fact]
    public async Task Counts_as_itself_even_when_the_budgets_have_run_out_too()
    {
        var time = new FakeTimeProvider();
        using var source = new CancellationTokenSource();
        using var server = new ScriptedServer(async (_, cancellationToken) =>
        {
            await source.CancelAsync();
            time.Advance(TimeSpan.FromHours(1));
            return await Fault.AnswerAsync("stalled", cancellationToken);
        });
        using var client = TestClient.Create(server, time);

        await ThrowsWithTokenAsync(client.Agents.ListAgentsAsync(cancellationToken: source.Token), source.Token);
    }

    private static async Task ThrowsWithTokenAsync(Task call, CancellationToken token)
    {
        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(token, failure.CancellationToken);
    }
}
