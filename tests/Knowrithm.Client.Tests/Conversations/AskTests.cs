using System.Text.Json;
using System.Text.RegularExpressions;
using Knowrithm.Sandbox;

namespace Knowrithm.Client.Tests;

public sealed partial class AskTests
{
    private const string Question = "When do you open?";

    [Fact]
    public async Task The_reply_may_be_in_the_tasks_result()
    {
        using var server = new History("""{"status":"success","result":{"message_id":"u","message":{"id":"x","role":"assistant","content":"At nine."}}}""", []);

        Assert.Equal("At nine.", (await server.AskAsync()).Content);
        Assert.Empty(server.Pages);
    }

    // Messages before the question; which pages are read.
    [Theory]
    [InlineData(0, "1")]
    [InlineData(48, "1")]
    [InlineData(49, "1 2")]
    [InlineData(50, "1 2")]
    [InlineData(98, "1 2")]
    [InlineData(99, "1 2 3")]
    [InlineData(118, "1 2 3")]
    [InlineData(998, "1 19 20")]
    public async Task The_reply_may_be_only_at_the_end_of_the_history(int before, string pages)
    {
        using var server = new History("""{"status":"success","result":{"conversation_id":"c1"}}""",
            [.. Talk(before), ("u", "user", Question), ("x", "assistant", "At nine.")]);

        Assert.Equal("At nine.", (await server.AskAsync()).Content);
        Assert.Equal(pages, string.Join(' ', server.Pages));
    }

    [Theory]
    [InlineData("u")]
    [InlineData("x")]
    [InlineData("nobody's")]
    [InlineData(null)]
    public async Task The_message_id_may_be_the_questions_or_the_replys(string? id)
    {
        var acknowledgement = id is null ? """{"task_id":"t1"}""" : $$"""{"task_id":"t1","message_id":"{{id}}"}""";
        using var server = new History("""{"status":"success"}""",
            [("old u", "user", Question), ("old x", "assistant", "At eight."), ("u", "user", Question), ("x", "assistant", "At nine.")], acknowledgement);

        Assert.Equal("At nine.", (await server.AskAsync()).Content);
    }

    [Fact]
    public async Task The_reply_to_another_question_is_not_taken()
    {
        using var server = new History("""{"status":"success"}""",
            [("a", "user", "Something else"), ("b", "assistant", "Yes."), ("u", "user", Question), ("x", "assistant", "")]);

        var failure = await Assert.ThrowsAsync<KnowrithmOperationException>(server.AskAsync);

        Assert.Contains("reply", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_history_has_no_reply()
    {
        using var server = new History("""{"status":"success"}""", []);

        await Assert.ThrowsAsync<KnowrithmOperationException>(server.AskAsync);
    }

    [Theory]
    [InlineData("""{"status":"failed","error":"The model is gone"}""")]
    [InlineData("""{"status":"success","result":{"status":"error","http_status":400,"message":"The model is gone"}}""")]
    public async Task A_failed_task_is_an_exception(string task)
    {
        using var server = new History(task, []);

        Assert.Contains("The model is gone", (await Assert.ThrowsAsync<KnowrithmOperationException>(server.AskAsync)).Message, StringComparison.Ordinal);
        Assert.Empty(server.Pages);
    }

    // Our message is u. What the stream tells before our answer comes.
    [Theory]
    [InlineData("chat_response", """{"message_id":"other","status":"completed","message":{"id":"y","role":"assistant","content":"At eight."}}""")]
    [InlineData("chat_response", """{"message_id":"other","status":"failed","error":"No model"}""")]
    [InlineData("chat_status", """{"message_id":"other","status":"in_progress"}""")]
    [InlineData("failed", """{"error":"No model"}""")]
    [InlineData("completed", """{"message":{"id":"y","role":"assistant","content":"At eight."}}""")]
    public async Task Events_of_another_message_are_ignored(string name, string data)
    {
        const string ours = """{"message_id":"u","status":"completed","message":{"id":"x","role":"assistant","content":"At nine."}}""";
        var told = new PiecesStream([System.Text.Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\nevent: chat_response\ndata: {ours}\n\n")], "stalls");
        using var server = new ScriptedServer(received => received switch
        {
            { Method: "POST" } => ScriptedServer.Json("""{"status":"queued","task_id":"t1","message_id":"u"}"""),
            { Path: var path } when path.EndsWith("/stream", StringComparison.Ordinal) =>
                new(System.Net.HttpStatusCode.OK) { Content = new StreamContent(told) { Headers = { ContentType = new("text/event-stream") } } },
            { Path: var path } when path.Contains("/tasks/", StringComparison.Ordinal) => ScriptedServer.Json("""{"status":"pending"}"""),
            _ => ScriptedServer.Json("""{"messages":[{"id":"other","role":"user","content":"Another"},{"id":"u","role":"user","content":"When do you open?"},{"id":"y","role":"assistant","content":"At eight."},{"id":"x","role":"assistant","content":"At nine."}]}"""),
        });
        using var client = TestClient.Create(server);

        var events = await client.Conversations.AskStreamingAsync("c1", Question).CollectAsync();

        Assert.Equal("At nine.", Assert.IsType<ChatResponseEvent>(Assert.Single(events)).Message.Content);
        Assert.True(told.IsDisposed);
    }

    [Fact]
    public async Task A_task_that_only_fails_for_a_while_is_waited_for_and_not_given_up()
    {
        var looks = 0;
        using var server = new ScriptedServer(received => received switch
        {
            { Method: "POST" } => ScriptedServer.Json("""{"status":"queued","task_id":"t1","message_id":"u"}"""),
            { Path: var path } when path.Contains("/tasks/", StringComparison.Ordinal) => ++looks <= 8
                ? ScriptedServer.Json("{}", 502)
                : ScriptedServer.Json("""{"status":"failed","error":"The model is gone"}"""),
            { Path: var path } when path.EndsWith("/stream", StringComparison.Ordinal) => ScriptedServer.Json("{}", 503),
            // It has no answer yet.
            _ => ScriptedServer.Json("""{"messages":[{"id":"u","role":"user","content":"When do you open?"}]}"""),
        });
        var time = new TestTime();
        using var client = TestClient.Create(server, time);

        var failure = await time.PassUntilThrowsAsync<KnowrithmOperationException>(client.Conversations.AskAsync("c1", Question));

        Assert.Contains("The model is gone", failure.Message, StringComparison.Ordinal);
        Assert.Contains(server.Requests, static received => received.Path.EndsWith("/messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stream_that_does_not_open_keeps_a_question_waiting_for_two_seconds_of_its_clients_clock()
    {
        var time = new TestTime();
        var (start, asked) = (time.GetUtcNow(), default(DateTimeOffset));
        using var server = new ScriptedServer(async (received, cancellationToken) =>
        {
            if (received.Method == "GET") await TestTime.SilenceAsync(cancellationToken);
            asked = time.GetUtcNow();
            return ScriptedServer.Json("""{"message":{"id":"x","role":"assistant","content":"At nine."}}""");
        });
        using var client = TestClient.Create(server, time);

        Assert.Equal("At nine.", (await time.PassUntilAsync(client.Conversations.AskAsync("c1", Question))).Content);

        Assert.Equal("GET", server.Requests[0].Method);
        // By the system's clock it would be hundreds of this one's seconds.
        Assert.InRange((asked - start).TotalSeconds, 2, 20);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_question_is_not_sent(string question)
    {
        using var server = new ScriptedServer((200, "{}"));
        using var client = TestClient.Create(server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.Conversations.AskAsync("c1", question));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_sandbox_replies_from_what_it_was_taught()
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync(o => o.TaskDuration = TimeSpan.FromMilliseconds(5));
        using var client = new KnowrithmClient(TestClient.Options(sandbox.Address, o => (o.ApiKey, o.ApiSecret) = (sandbox.ApiKey, sandbox.ApiSecret)));
        var agent = await client.Agents
            .CreateAgentAsync(new()
            {
                Name = "Ava",
                Settings =
                new() { LlmProvider = "openai", LlmModel = "gpt-4o-mini", EmbeddingProvider = "openai", EmbeddingModel = "text-embedding-3-small" }
            });
        sandbox.Teach(agent.Id, "hours.md", "We open at nine in the morning. The cafe closes at six.");
        var conversation = await client.Conversations.CreateConversationAsync(new() { AgentId = agent.Id });

        var answer = await client.Conversations.AskAsync(conversation.Id, "When do you open in the morning?");

        Assert.Contains("nine", answer.Content, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Sources);
    }

    private static IEnumerable<(string, string, string)> Talk(int count) =>
        Enumerable.Range(0, count).Select(i => ($"m{i}", i % 2 == 0 ? "user" : "assistant", $"Text {i}"));

    /// <summary>A conversation whose history comes in pages, oldest first.</summary>
    private sealed partial class History : IDisposable
    {
        private readonly TestTime _time = new();
        private readonly ScriptedServer _server;
        private readonly KnowrithmClient _client;

        public History(string task, (string Id, string Role, string Content)[] messages,
            string acknowledgement = """{"status":"queued","task_id":"t1","conversation_id":"c1","message_id":"u"}""")
        {
            _server = new(received => received.Path.EndsWith("/stream", StringComparison.Ordinal)
                ? ScriptedServer.Json("{}", 503)
                : ScriptedServer.Json(
                    received.Method == "POST" ? acknowledgement
                    : received.Path.Contains("/tasks/", StringComparison.Ordinal) ? task
                    : Page(received, messages)));
            _client = TestClient.Create(_server, _time);
        }

        public List<int> Pages { get; } = [];

        public Task<Answer> AskAsync() => _time.PassUntilAsync(_client.Conversations.AskAsync("c1", Question));

        public void Dispose()
        {
            _client.Dispose();
            _server.Dispose();
        }

        private string Page(ReceivedRequest received, (string Id, string Role, string Content)[] messages)
        {
            var match = Query().Match(received.Uri.Query);
            var (page, size) = (int.Parse(match.Groups[1].Value, null), int.Parse(match.Groups[2].Value, null));
            Pages.Add(page);
            return JsonSerializer.Serialize(new
            {
                messages = messages.Skip((page - 1) * size).Take(size).Select(m => new { id = m.Id, role = m.Role, content = m.Content }),
                pagination = new { page, per_page = size, total = messages.Length, pages = Math.Max(1, (messages.Length + size - 1) / size) },
            });
        }

        [GeneratedRegex(@"page=(\d+)&per_page=(\d+)")]
        private static partial Regex Query();
    }
}
