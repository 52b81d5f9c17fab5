using Knowrithm.Sandbox;

namespace Knowrithm.Client.Tests;

/// <summary>Counted by servers, over sockets: the connection's own repetitions are seen too.</summary>
public sealed class ExactlyOnceTests
{
    private static readonly Dictionary<string, Func<KnowrithmClient, Task>> Writes = new()
    {
        ["POST with a body"] = client => client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }),
        ["POST without a body"] = client => client.Monitoring.StartTriggerSystemMetricCollectionAsync(),
        ["PATCH without a body"] = client => client.Agents.StartRestoreAgentAsync("a1"),
        ["POST through SendAsync"] = client => client.SendAsync("POST", "/api/v1/test"),
        ["GET that changes something"] = client => client.SendAsync("GET", "/api/v1/auth/super-admin"),
    };

    public static MatrixTheoryData<string, string, bool> Cases =>
        new(Writes.Keys, ["503", "timeout", "reset", "closed", "reset in headers", "reset in body"], [false, true]);

    [Theory, MemberData(nameof(Cases))]
    public async Task A_write_in_doubt_is_seen_once(string write, string fault, bool onAUsedConnection)
    {
        var (seen, time) = (0, new TestTime());
        await using var server = new RawServer(async (number, stream, cancellationToken) =>
        {
            if (onAUsedConnection && number == 1) return await RawServer.AnswerAsync(stream, 200, """{"agents":[]}""");
            Interlocked.Increment(ref seen);
            return await MisbehaveAsync(fault, stream, cancellationToken);
        });
        using var client = new KnowrithmClient(TestClient.Options(server.Address, o => o.TimeProvider = time));
        if (onAUsedConnection) await client.Agents.ListAgentsAsync();

        var failure = await time.PassUntilThrowsAsync<KnowrithmException>(Writes[write](client));

        Assert.Equal(1, seen);
        Assert.True(failure.MayHaveBeenApplied);
        Assert.Equal(1, failure.Attempts);
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again()
    {
        var server = new RawServer((_, _, _) => Task.FromResult(RawServer.After.Stay));
        await server.DisposeAsync();
        using var client = new KnowrithmClient(TestClient.Options(server.Address));

        var failure = await Assert.ThrowsAsync<KnowrithmConnectionException>(() => client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }));

        Assert.Equal(4, failure.Attempts);
        Assert.False(failure.MayHaveBeenApplied);
    }

    [Fact]
    public async Task A_list_that_breaks_off_is_retried_and_never_half()
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync(o => o.SeedConversations = 30);
        var fault = sandbox.Misbehave(new SandboxFault { Path = "/api/v1/conversation", TruncateBody = true, Times = 2 });
        using var client = new KnowrithmClient(TestClient.Options(sandbox.Address, o => (o.ApiKey, o.ApiSecret) = (sandbox.ApiKey, sandbox.ApiSecret)));

        var page = await client.Conversations.ListConversationsAsync(perPage: 30);

        Assert.Equal(2, fault.Hits);
        Assert.Equal(30, page.Count);
        Assert.Equal(3, sandbox.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_always_breaks_off_throws()
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync(o => o.SeedConversations = 30);
        sandbox.Misbehave(new SandboxFault { TruncateBody = true, Times = int.MaxValue });
        using var client = new KnowrithmClient(TestClient.Options(sandbox.Address, o => (o.ApiKey, o.ApiSecret) = (sandbox.ApiKey, sandbox.ApiSecret)));

        var failure = await Assert.ThrowsAsync<KnowrithmConnectionException>(() => client.Conversations.ListConversationsAsync(perPage: 30));

        Assert.Equal(4, failure.Attempts);
        Assert.Equal(4, sandbox.Requests.Count);
    }

    private static async Task<RawServer.After> MisbehaveAsync(string fault, Stream stream, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case "503":
                return await RawServer.AnswerAsync(stream, 503, "{}");
            case "timeout":
                await TestTime.SilenceAsync(cancellationToken);
                return RawServer.After.Close;
            case "closed":
                return RawServer.After.Close;
            case "reset in headers":
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-"u8.ToArray(), cancellationToken);
                return RawServer.After.Reset;
            case "reset in body":
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"id\":"u8.ToArray(),
                    cancellationToken);
                return RawServer.After.Reset;
            default:
                return RawServer.After.Reset;
        }
    }
}
