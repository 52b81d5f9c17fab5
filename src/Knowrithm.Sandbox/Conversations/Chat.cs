using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class Chat
{
    public static Reply Send(Call call)
    {
        var (world, conversation, body) = (call.World, call.Conversation(), call.Fields());
        var text = body.Text("message", required: true);
        body.Check();
        var question = world.Conversations.Say(new(conversation, "user", text!, world.Clock.Now));
        world.Events.Progress(question, "queued");
        // Begun by the time it is half done, or at the latest when it ends.
        var begun = new Once(() => world.Events.Progress(question, "in_progress"));
        var duration = world.Options.TaskDuration;
        var timer = duration > TimeSpan.Zero ? world.Clock.Provider.CreateTimer(_ => begun.Do(world.Gate), null, duration / 2, Timeout.InfiniteTimeSpan) : null;
        var task = world.Tasks.Add(() =>
        {
            timer?.Dispose();
            begun.Do(world.Gate);
            return Told(world, question);
        });
        return Sandbox.Reply.Plain(new()
        {
            ["status"] = "queued",
            ["task_id"] = task.Id,
            ["conversation_id"] = conversation.Id,
            ["message_id"] = question.Id,
            ["poll_url"] = $"/v1/conversation/{conversation.Id}/messages",
        }, 202);
    }

    private static JsonObject Told(World world, Message question)
    {
        try
        {
            return Reply(world, question);
        }
        catch (ApiException e)
        {
            world.Events.Fail(question, e.Message);
            throw;
        }
    }

    private static JsonObject Reply(World world, Message question)
    {
        var conversation = question.Conversation;
        if (conversation.IsDeleted) throw ApiException.NotFound("Conversation");
        if (conversation.Agent.Settings.ModelIsMissing) throw new ApiException(400, $"Model '{conversation.Agent.Settings.LlmModel}' is not available");
        var answer = Answer.To(question.Content, conversation.Agent);
        var reply = world.Conversations.Say(new(conversation, "assistant", answer.Text, world.Clock.Now) { Answer = answer });
        world.Events.Answer(question, reply);
        return new() { ["conversation_id"] = conversation.Id, ["message_id"] = question.Id, ["message"] = reply.ToJson(world) };
    }
}
