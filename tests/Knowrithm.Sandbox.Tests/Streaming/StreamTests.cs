using Knowrithm.Client.Tests;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Streaming;

public sealed class StreamTests
{
    [Fact]
    public async Task It_streams_the_progress_and_then_the_reply()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.ConversationAsync(await play.AgentAsync());
        using var listener = await Listener.OpenAsync(play, id);
        Assert.Equal("text/event-stream", listener.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("heartbeat", (await listener.ReadAsync()).Name);

        var question = (await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" }))["message_id"].GetString();

        foreach (var status in new[] { "queued", "in_progress" })
        {
            var (name, _, progress) = await listener.ReadAsync();
            Assert.Equal(("chat_status", status), (name, progress.GetProperty("status").GetString()));
            Assert.Equal((id, question), (progress.GetProperty("conversation_id").GetString(), progress.GetProperty("message_id").GetString()));
        }

        var (last, _, data) = await listener.ReadAsync();
        Assert.Equal(("chat_response", "completed", question), (last, data.GetProperty("status").GetString(), data.GetProperty("message_id").GetString()));
        Assert.Equal("assistant", data.GetProperty("message").GetProperty("role").GetString());
    }

    [Fact]
    public async Task Its_other_vocabulary_does_not_name_the_question()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.Dialect = SandboxDialect.PlainEvents);
        var id = await play.ConversationAsync(await play.AgentAsync());
        using var listener = await Listener.OpenAsync(play, id);
        Assert.Equal((null, null, "heartbeat"), await listener.NextAsync());

        await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" });

        Assert.Equal("queued", (await listener.ReadAsync()).Name);
        Assert.Equal("in_progress", (await listener.ReadAsync()).Name);
        var (name, _, data) = await listener.ReadAsync();
        Assert.Equal("completed", name);
        Assert.False(data.TryGetProperty("message_id", out _));
    }

    [Theory]
    [InlineData(SandboxDialect.Documented, "chat_response")]
    [InlineData(SandboxDialect.PlainEvents, "failed")]
    public async Task It_streams_the_reason_of_a_failure(SandboxDialect dialect, string name)
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.Dialect = dialect);
        var id = await play.ConversationAsync(await play.AgentAsync(model: "missing-model"));
        await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" });
        using var listener = await Listener.OpenAsync(play, id, "2");
        await listener.NextAsync();

        var (told, _, data) = await listener.ReadAsync();
        Assert.Equal((name, "failed"), (told, data.GetProperty("status").GetString()));
        Assert.Contains("missing-model", data.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_names_the_last_event_gets_the_ones_after_it()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.ConversationAsync(await play.AgentAsync());
        await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" });

        using var listener = await Listener.OpenAsync(play, id, "1");
        Assert.Equal("1", (await listener.ReadAsync()).Id);
        Assert.Equal("2", (await listener.ReadAsync()).Id);
        Assert.Equal("3", (await listener.ReadAsync()).Id);
    }

    [Fact]
    public async Task It_sends_heartbeats_while_idle()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp.StartAsync(o => o.TimeProvider = time);
        var id = await play.ConversationAsync(await play.AgentAsync());
        using var listener = await Listener.OpenAsync(play, id);
        await listener.NextAsync();
        for (var i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromSeconds(15));
            Assert.Equal("heartbeat", (await listener.ReadAsync()).Name);
        }
    }

    [Fact]
    public async Task Streams_are_counted_and_can_be_dropped()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.ConversationAsync(await play.AgentAsync());
        var (first, second) = (await Listener.OpenAsync(play, id), await Listener.OpenAsync(play, id));
        await first.NextAsync();
        await second.NextAsync();
        Assert.Equal(2, play.Sandbox.OpenStreams);

        first.Dispose();
        // The server sees that a connection is gone a moment later than whoever closed it.
        await Until.TrueAsync(() => play.Sandbox.OpenStreams == 1);
        play.Sandbox.DropStreams();
        await Assert.ThrowsAnyAsync<IOException>(second.NextAsync);
        await Until.TrueAsync(() => play.Sandbox.OpenStreams == 0);
        second.Dispose();
    }

    [Fact]
    public async Task A_fault_cuts_every_nth_event_in_two()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.ConversationAsync(await play.AgentAsync());
        var fault = play.Sandbox
            .Misbehave(new() { Path = "/api/v1/conversation/{conversation_id}/messages/stream", TruncateBody = true, Every = 2, Times = int.MaxValue });
        await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" });
        for (var i = 0; i < 4; i++)
        {
            using var listener = await Listener.OpenAsync(play, id, "2");
            await listener.NextAsync();
            if (i % 2 == 0) await Assert.ThrowsAnyAsync<IOException>(listener.NextAsync);
            else Assert.Equal("chat_response", (await listener.ReadAsync()).Name);
        }

        Assert.Equal(2, fault.Hits);
    }

    [Fact]
    public async Task It_may_be_switched_off()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.Streaming = false);
        var id = await play.ConversationAsync(await play.AgentAsync());
        var reply = await play.GetAsync($"conversation/{id}/messages/stream");
        Assert.Equal((503, "Streaming backend not configured"), (reply.Status, reply["error"].GetString()));
        Assert.Equal(404, (await play.GetAsync("conversation/x/messages/stream")).Status);
    }

    [Fact]
    public async Task Starting_over_ends_it()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var listener = await Listener.OpenAsync(play, await play.ConversationAsync(await play.AgentAsync()));
        await listener.NextAsync();
        play.Sandbox.Reset();
        Assert.Null(await listener.NextAsync());
    }
}
