using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.Conversations;

public sealed class ChatTests
{
    [Fact]
    public async Task A_message_is_acknowledged_and_replied_to_later()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp.StartAsync(o => (o.TimeProvider, o.TaskDuration) = (time, TimeSpan.FromSeconds(4)));
        var create = await play.SendAsync("POST", "sdk/agent",
            """{"name":"Ava","settings":{"llm_provider":"openai","llm_model":"a","embedding_provider":"openai","embedding_model":"b"}}""");
        time.Advance(TimeSpan.FromSeconds(4));
        var agent = (await play.GetAsync(create["status_url"].GetString()!))["result"].GetProperty("agent").GetProperty("id").GetString()!;
        var id = await play.ConversationAsync(agent);

        var ack = await play.SendAsync("POST", $"conversation/{id}/chat", """{"message":"Hello","attachments":[],"metadata":{}}""");
        Assert.Equal(["status", "task_id", "conversation_id", "message_id", "poll_url"], ack.Names());
        Assert.Equal((202, "queued", id), (ack.Status, ack["status"].GetString(), ack["conversation_id"].GetString()));
        Assert.Equal([ack["message_id"].GetString()], (await play.GetAsync(ack["poll_url"].GetString()!)).Ids("messages"));

        time.Advance(TimeSpan.FromSeconds(4));
        var messages = (await play.GetAsync($"conversation/{id}/messages"))["messages"];
        Assert.Equal(["user", "assistant"], messages.EnumerateArray().Select(m => m.GetProperty("role").GetString()));
        var result = (await play.GetAsync($"tasks/{ack["task_id"].GetString()}/status"))["result"];
        Assert.Equal(messages[1].GetProperty("id").GetString(), result.GetProperty("message").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("How long does a refund take?", "Refunds take five days. [Source 1]", "Handbook")]
    [InlineData("When does SUPPORT open?", "Support opens at nine! [Source 1]", "Handbook")]
    [InlineData("Do you sell bicycles?", "We sell bicycles [Source 1]", "Catalogue")]
    [InlineData("Who are you?", "I do not know that. I was told nothing about it.", null)]
    [InlineData("What is Ava's job?", "Ava is the concierge. [Source 1]", "Agent description")]
    public async Task It_replies_from_what_it_was_taught(string question, string answer, string? source)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync(description: "Ava is the concierge.");
        play.Sandbox.Teach(agent, "Handbook", "Refunds take five days. Support opens at nine! Anything else?");
        play.Sandbox.Teach(agent, "Catalogue", "We sell bicycles\nWe mend scooters", "https://example.com/catalogue");
        var reply = await AskAsync(play, agent, question);
        Assert.Equal(answer, reply.GetProperty("content").GetString());
        Assert.Equal(source, reply.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("document_name").GetString()).FirstOrDefault());
        Assert.Equal(source is not null, reply.GetProperty("confidence_score").GetDouble() > 0);
    }

    [Fact]
    public async Task Sources_are_numbered_and_say_whether_they_were_used()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        play.Sandbox.Teach(agent, "A", "Blue bicycles cost ninety euros.", "https://example.com/a");
        play.Sandbox.Teach(agent, "B", "Bicycles are nice.");
        var reply = await AskAsync(play, agent, "What do blue bicycles cost?");
        var sources = reply.GetProperty("sources");
        Assert.Equal((1, true, "https://example.com/a"),
            (sources[0].GetProperty("source_number").GetInt32(), sources[0].GetProperty("cited").GetBoolean(), sources[0].GetProperty("url").GetString()));
        Assert.Equal((2, false), (sources[1].GetProperty("source_number").GetInt32(), sources[1].GetProperty("cited").GetBoolean()));
        Assert.False(sources[1].TryGetProperty("url", out _));
        Assert.Equal("[1]", reply.GetProperty("metadata").GetProperty("cited_sources").GetRawText());
    }

    [Fact]
    public async Task The_conversation_remembers_how_much_was_said()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var agent = await play.AgentAsync();
        var id = await play.ConversationAsync(agent);
        await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Where is my order?" });
        var conversation = (await play.GetAsync("conversation"))["conversations"][0];
        Assert.Equal(("Where is my order?", 2), (conversation.GetProperty("title").GetString(), conversation.GetProperty("message_count").GetInt32()));
        var tokens = (await play.GetAsync($"conversation/{id}/messages"))["messages"].EnumerateArray().Sum(m => m.GetProperty("tokens_used").GetInt32());
        Assert.Equal(tokens, conversation.GetProperty("total_tokens").GetInt32());
    }

    [Fact]
    public async Task A_missing_model_fails_the_task_without_a_message()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.ConversationAsync(await play.AgentAsync(model: "missing-model"));
        var ack = await play.SendAsync("POST", $"conversation/{id}/chat", new { message = "Hello" });
        Assert.Equal("failure", (await play.GetAsync($"tasks/{ack["task_id"].GetString()}/status"))["status"].GetString());
        Assert.Single((await play.GetAsync($"conversation/{id}/messages")).Ids("messages"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"message":""}""")]
    [InlineData("""{"message":null}""")]
    [InlineData("""{"message":["Hello"]}""")]
    public async Task A_message_is_required(string body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.ConversationAsync(await play.AgentAsync());
        Assert.Equal(400, (await play.SendAsync("POST", $"conversation/{id}/chat", body)).Status);
    }

    private static async Task<JsonElement> AskAsync(SandboxOverHttp play, string agent, string question)
    {
        var id = await play.ConversationAsync(agent);
        await play.SendAsync("POST", $"conversation/{id}/chat", new { message = question });
        return (await play.GetAsync($"conversation/{id}/messages"))["messages"][1];
    }
}
