using Knowrithm.Sandbox;

namespace Knowrithm.Client.Tests;

public sealed class StreamEventsTests
{
    private static string Event(string id, string name = "chat_status", string data = """{"status":"queued"}""") =>
        $"id: {id}\nevent: {name}\ndata: {data}\n\n";

    [Theory]
    [InlineData("ends")]
    [InlineData("breaks")]
    [InlineData("stalls")]
    public async Task A_dropped_connection_is_re_established_after_the_last_event(string ending)
    {
        using var server = new EventServer((Event("1") + Event("2", "heartbeat", "{}"), ending), (Event("3"), "stalls"));

        Assert.Equal(["1", "2", "3"], (await server.TakeAsync(3)).Select(static news => news.Id));

        Assert.Equal([null, "2"], server.Requests.Select(static received => received.Headers.GetValueOrDefault("Last-Event-ID")));
        Assert.All(server.Requests, static received => Assert.Equal("text/event-stream", received.Headers["Accept"]));
        Assert.True(server.Streams[0].IsDisposed);
        Assert.True(server.Streams[1].IsDisposed);
    }

    [Fact]
    public async Task It_continues_after_the_named_event()
    {
        using var server = new EventServer((Event("8"), "stalls"));

        await server.TakeAsync(1, new() { LastEventId = "7" });

        Assert.Equal("7", server.Requests[0].Headers["Last-Event-ID"]);
    }

    [Fact]
    public async Task Repeated_events_are_dropped()
    {
        using var server = new EventServer((Event("1") + Event("2"), "breaks"),
            (Event("1") + Event("2") + Event("1", data: """{"status":"new"}""") + Event("3"), "stalls"));

        Assert.Equal(["1", "2", "1", "3"], (await server.TakeAsync(4)).Select(static news => news.Id));
    }

    [Theory]
    [InlineData("retry: 7000\n\n", 7)]
    [InlineData("", 1)]
    public async Task The_server_sets_the_wait_before_a_reconnect(string retry, int seconds)
    {
        using var server = new EventServer((retry + Event("1"), "ends"), (Event("2"), "stalls"));

        await server.TakeAsync(2);

        Assert.InRange((server.Opened[1] - server.Opened[0]).TotalSeconds, seconds, seconds + 1);
    }

    // A floor and a ceiling: the server can neither drive the client into a storm nor away for good.
    [Theory]
    [InlineData("0", 1)]
    [InlineData("1", 1)]
    [InlineData("999", 1)]
    [InlineData("7000", 7)]
    [InlineData("3600000", 30)]
    [InlineData("99999999999999", 30)]
    [InlineData("999999999999999999999999", 1)]
    [InlineData("-5", 1)]
    [InlineData("soon", 1)]
    public async Task The_servers_wait_stays_between_the_delays_of_the_options(string retry, int seconds)
    {
        using var server = new EventServer(($"retry: {retry}\n\n" + Event("1"), "ends"), ($"retry: {retry}\n\n" + Event("2"), "ends"), (Event("3"), "stalls"));

        await server.TakeAsync(3);

        Assert.InRange((server.Opened[1] - server.Opened[0]).TotalSeconds, seconds, seconds + 1);
        Assert.InRange((server.Opened[2] - server.Opened[1]).TotalSeconds, seconds, seconds + 1);
    }

    [Theory]
    [InlineData("data: {0}")]
    [InlineData("data: x\ndata: {0}\n\n")]
    [InlineData(": {0}")]
    [InlineData("event: {0}\n\n")]
    [InlineData("id: {0}\r\ndata: x\r\n\r\n")]
    [InlineData("{0}")]
    public async Task An_endless_line_or_event_throws_a_typed_exception(string form)
    {
        using var small = TestClient.Create(new ScriptedServer(_ => Stream(form.Replace("{0}", new string('x', 70_000), StringComparison.Ordinal))),
            configure: static options => options.MaxResponseBytes = 64 * 1024);

        var error = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => FirstAsync(small));

        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Many_lines_within_the_limit_are_accepted(string end)
    {
        // Each event is small, and so is each line of the comments that never end in a blank one.
        var body = string.Concat(Enumerable.Range(0, 40)
            .Select(number => $": {new string('c', 2000)}{end}: {new string('c', 2000)}{end}id: {number}{end}data: {{\"status\":\"queued\"}}{end}{end}"));
        using var client = TestClient.Create(new ScriptedServer(_ => Stream(body)), configure: static options => options.MaxResponseBytes = 4096);

        var events = new List<ChatStreamEvent>();
        await foreach (var one in client.Conversations.StreamEventsAsync("c1"))
        {
            events.Add(one);
            if (events.Count == 40) break;
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(static number => $"{number}"), events.Select(static one => one.Id));
    }

    private static async Task FirstAsync(KnowrithmClient client)
    {
        await foreach (var _ in client.Conversations.StreamEventsAsync("c1")) break;
    }

    private static HttpResponseMessage Stream(string body) =>
        new(System.Net.HttpStatusCode.OK) { Content = new StringContent(body, System.Text.Encoding.UTF8, "text/event-stream") };

    [Fact]
    public async Task An_idle_stream_is_closed_and_a_comment_counts_as_activity()
    {
        using var server = new EventServer((": alive\n\n", "stalls"), (Event("1"), "stalls"));

        await server.TakeAsync(1, new() { IdleTimeout = TimeSpan.FromSeconds(10) });

        Assert.InRange((server.Opened[1] - server.Opened[0]).TotalSeconds, 11, 14);
    }

    [Fact]
    public async Task A_server_that_always_fails_throws_in_the_end()
    {
        using var server = new EventServer(("{}", "500"));

        var failure = await server.Time.PassUntilThrowsAsync<KnowrithmServerException>(server.CollectAsync(1, new() { MaxReconnects = 3 }));

        Assert.False(failure.MayHaveBeenApplied);
        Assert.Equal(4, server.Requests.Count);
        // Ever more slowly.
        var waits = server.Opened.Zip(server.Opened.Skip(1), static (before, after) => (after - before).TotalSeconds).ToArray();
        Assert.True(waits[0] < waits[1] && waits[1] < waits[2], string.Join(' ', waits));
    }

    [Theory]
    [InlineData("400")]
    [InlineData("401")]
    [InlineData("403")]
    [InlineData("404")]
    public async Task A_refusal_is_an_exception_at_once(string status)
    {
        using var server = new EventServer(("{}", status));

        await server.Time.PassUntilThrowsAsync<KnowrithmApiException>(server.CollectAsync(1));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_page_is_not_accepted_as_a_stream()
    {
        using var server = new ScriptedServer(static _ =>
            new(System.Net.HttpStatusCode.OK) { Content = new StringContent("<html/>", System.Text.Encoding.UTF8, "text/html") });
        using var client = TestClient.Create(server);

        var failure = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => client.Conversations.StreamEventsAsync("c1").CollectAsync());

        Assert.Equal("<html/>", failure.RawBody);
        Assert.Contains("text/html", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_stream_the_messages_are_polled()
    {
        var looks = 0;
        string[] pages =
        [
            """{"messages":[{"id":"u1","role":"user","content":"Q"},{"id":"a1","role":"assistant","content":"old"}]}""",
            """{"messages":[{"id":"u1","role":"user","content":"Q"},{"id":"a1","role":"assistant","content":"old"},{"id":"u2","role":"user","content":"Q"}]}""",
            """{"messages":[{"id":"a1","role":"assistant","content":"old"},{"id":"u2","role":"user","content":"Q"},{"id":"a2","role":"assistant","content":"new"},{"id":"a3","role":"assistant","content":"newer"}]}""",
        ];
        var time = new TestTime();
        using var server = new ScriptedServer(received => received.Path.EndsWith("/stream", StringComparison.Ordinal)
            ? ScriptedServer.Json("""{"error":"Streaming backend not configured"}""", 503)
            : ScriptedServer.Json(pages[Math.Min(looks++, 2)]));
        using var client = TestClient.Create(server, time);

        var told = new List<string?>();
        await time.PassUntilAsync(ListenAsync());

        Assert.Equal(["new", "newer"], told);
        Assert.Equal(3, looks);
        Assert.Single(server.Requests, static received => received.Path.EndsWith("/stream", StringComparison.Ordinal));

        async Task ListenAsync()
        {
            await foreach (var news in client.Conversations.StreamEventsAsync("c1", new() { TimeProvider = time }))
            {
                told.Add(Assert.IsType<ChatResponseEvent>(news).Message.Content);
                if (told.Count == 2) break;
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_ends_it_with_your_token(bool withCancellation)
    {
        using var server = new EventServer((Event("1"), "stalls"));
        using var cancel = new CancellationTokenSource();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var events = withCancellation
                ? server.Client.Conversations.StreamEventsAsync("c1").WithCancellation(cancel.Token)
                : server.Client.Conversations.StreamEventsAsync("c1", cancellationToken: cancel.Token).WithCancellation(CancellationToken.None);
            await foreach (var _ in events) await cancel.CancelAsync();
        });

        Assert.Equal(cancel.Token, failure.CancellationToken);
        Assert.True(server.Streams[0].IsDisposed);
    }

    [Fact]
    public async Task Leaving_the_loop_closes_the_connection()
    {
        await using var play = await TalkingSandbox.StartAsync();
        var conversation = await play.ConverseAsync();
        for (var i = 0; i < 3; i++)
        {
            await foreach (var news in play.Client.Conversations.StreamEventsAsync(conversation))
            {
                Assert.IsType<HeartbeatEvent>(news);
                Assert.Equal(1, play.Sandbox.OpenStreams);
                break;
            }
            await play.UntilNoStreamIsOpenAsync();
        }
    }

    [Theory]
    [InlineData(SandboxDialect.Documented)]
    [InlineData(SandboxDialect.PlainEvents)]
    public async Task A_sandbox_streams_the_same_in_both_vocabularies_though_its_connections_drop(SandboxDialect dialect)
    {
        await using var play = await TalkingSandbox.StartAsync(o => o.Dialect = dialect);
        var conversation = await play.ConverseAsync();
        play.Sandbox.Misbehave(new() { Path = TalkingSandbox.Stream, TruncateBody = true });
        await play.Client.Conversations.StartSendMessageAsync(conversation, new() { Message = "When do you open?" });
        var told = new List<string>();
        await foreach (var news in play.Client.Conversations.StreamEventsAsync(conversation,
            new() { LastEventId = "0", ReconnectDelay = TimeSpan.FromMilliseconds(1) }))
        {
            if (news is ChatStatusEvent status) told.Add(status.Status.Value);
            if (news is not ChatResponseEvent response) continue;
            told.Add(response.Message.Content!);
            break;
        }

        Assert.Equal(["queued", "in_progress", "We open at nine. [Source 1]"], told);
    }
}
