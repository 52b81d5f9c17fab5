using Knowrithm.Sandbox;

namespace Knowrithm.Client.Tests;

/// <summary>Questions to a sandbox that streams, or does not.</summary>
public sealed class AskLiveTests
{
    private const string Question = "When do you open?";
    private const string Expected = "We open at nine. [Source 1]";

    [Theory]
    [InlineData(SandboxDialect.Documented)]
    [InlineData(SandboxDialect.PlainEvents)]
    public async Task The_status_comes_first_and_then_the_agents_answer(SandboxDialect dialect)
    {
        await using var play = await TalkingSandbox.StartAsync(o => (o.Dialect, o.TaskDuration) = (dialect, TimeSpan.FromMilliseconds(100)));
        // A client that would never learn of the answer from its task: its clock stands still.
        using var client = new KnowrithmClient(TestClient.Options(play.Sandbox.Address,
            o => (o.ApiKey, o.ApiSecret, o.TimeProvider) = (play.Sandbox.ApiKey, play.Sandbox.ApiSecret, new TestTime())));

        var told = await client.Conversations.AskStreamingAsync(await play.ConverseAsync(), Question).CollectAsync();

        Assert.Equal(["queued", "in_progress"], told.OfType<ChatStatusEvent>().Select(static status => status.Status.Value));
        Assert.Equal(Expected, Assert.IsType<ChatResponseEvent>(told[^1]).Message.Content);
        await play.UntilNoStreamIsOpenAsync();
    }

    [Theory]
    [InlineData(true, 404)]
    [InlineData(false, null)]
    [InlineData(false, 404)]
    [InlineData(false, 403)]
    [InlineData(false, 500)]
    [InlineData(false, 503)]
    public async Task The_reply_is_found_without_a_stream_and_without_a_task(bool streams, int? tasks)
    {
        await using var play = await TalkingSandbox.StartAsync(o => o.Streaming = streams);
        var conversation = await play.ConverseAsync();
        if (tasks is not null) play.Sandbox.Misbehave(new() { Path = TalkingSandbox.Tasks, Status = tasks, Times = int.MaxValue });

        Assert.Equal(Expected, (await play.Client.Conversations.AskAsync(conversation, Question)).Content);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task The_reply_is_found_in_the_history_when_events_have_unknown_names(int tasks)
    {
        await using var play = await TalkingSandbox.StartAsync();
        var conversation = await play.ConverseAsync();
        play.Sandbox.Misbehave(new() { Path = TalkingSandbox.Tasks, Status = tasks, Times = int.MaxValue });
        play.Sandbox.Misbehave(new()
        {
            Path = TalkingSandbox.Stream,
            Body = "event: news\ndata: {}\n\n",
            ContentType = "text/event-stream",
            Times = int.MaxValue
        });

        Assert.Equal(Expected, (await play.Client.Conversations.AskAsync(conversation, Question)).Content);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_says_why(bool streams)
    {
        await using var play = await TalkingSandbox.StartAsync(o => o.Streaming = streams, model: "missing-model");
        var conversation = await play.ConverseAsync();

        var failure = await Assert.ThrowsAsync<KnowrithmOperationException>(() => play.Client.Conversations.AskAsync(conversation, Question));

        Assert.Contains("missing-model", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SandboxDialect.Documented)]
    [InlineData(SandboxDialect.PlainEvents)]
    public async Task Many_questions_get_their_own_replies_though_every_fifth_stream_is_dropped(SandboxDialect dialect)
    {
        var (conversations, questions) = Excerpt.IsWhole ? (50, 20) : (10, 10);
        await using var play = await TalkingSandbox.StartAsync(o => o.Dialect = dialect);
        for (var i = 0; i < questions; i++) play.Teach($"room{i}.md", $"Room{i} costs {i}00 euros.");
        var fault = play.Sandbox.Misbehave(new() { Path = TalkingSandbox.Stream, TruncateBody = true, Every = 5, Times = int.MaxValue });

        await Parallel.ForEachAsync(Enumerable.Range(0, conversations), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, cancellationToken) =>
        {
            var id = await play.ConverseAsync();
            // Two at a time, so that answers in one conversation may be mixed up.
            await Parallel.ForEachAsync(Enumerable.Range(0, questions),
                new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken }, async (room, token) =>
                Assert.StartsWith($"Room{room} costs {room}00 euros.", (await play.Client.Conversations.AskAsync(id, $"Room{room}", token)).Content,
                    StringComparison.Ordinal));
            var messages = await play.Client.Conversations.ListAllConversationMessagesAsync(id, cancellationToken: cancellationToken).CollectAsync();
            Assert.Equal(questions, messages.Count(static message => message.Role == MessageRole.User));
            Assert.Equal(questions, messages.Count(static message => message.Role == MessageRole.Assistant));
        });

        Assert.InRange(fault.Hits, conversations * questions / 5, int.MaxValue);
        await play.UntilNoStreamIsOpenAsync();
    }
}
