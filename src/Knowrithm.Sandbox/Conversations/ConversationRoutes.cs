using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class ConversationRoutes
{
    private const ErrorShape Errors = ErrorShape.MessageWhenForbidden;

    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/conversation", Access.Anyone, ConversationLists.OfCompany),
        new("GET", "/api/v1/conversation/entity", Access.Anyone, ConversationLists.OfCaller),
        new("GET", "/api/v1/conversation/entity/{entity_id}", Access.Anyone, ConversationLists.OfEntity),
        new("GET", "/api/v1/conversation/agent/{agent_id}", Access.Anyone, ConversationLists.OfAgent),
        new("GET", "/api/v1/conversation/deleted", Access.Company, ConversationLists.Deleted, Errors),
        new("POST", "/api/v1/conversation", Access.Anyone, Create),
        new("DELETE", "/api/v1/conversation/{conversation_id}", Access.Company, Delete, Errors),
        new("PATCH", "/api/v1/conversation/{conversation_id}/restore", Access.Company, Restore, Errors),
        new("POST", "/api/v1/conversation/{conversation_id}/chat", Access.Anyone, Chat.Send),
        new("GET", "/api/v1/conversation/{conversation_id}/messages", Access.Anyone, Messages),
        new("GET", "/api/v1/conversation/{conversation_id}/messages/stream", Access.Anyone, Stream),
        new("DELETE", "/api/v1/conversation/{conversation_id}/messages", Access.Company, DeleteMessages, Errors),
        new("PATCH", "/api/v1/conversation/{conversation_id}/message/restore-all", Access.Company, RestoreMessages, Errors),
    ];

    public static Conversation Conversation(this Call call, bool deleted = false) =>
        call.World.Conversations.Get(call.Value("conversation_id"), call.Caller, deleted);

    private static Reply Create(Call call)
    {
        var (world, body) = (call.World, call.Fields());
        var (agentId, title) = (body.Uuid("agent_id", required: true), body.Text("title", max: 200));
        var (length, metadata) = (body.Whole("max_context_length", 1000), body.Object("metadata"));
        body.Check();
        var conversation = world.Conversations.Start(new(world.Agents.Get(agentId), call.Caller.EntityType, call.Caller.EntityId, world.Clock.Now)
        {
            Title = string.IsNullOrWhiteSpace(title) ? Sandbox.Conversation.DefaultTitle : title,
            MaxContextLength = length ?? 4000,
            Metadata = metadata ?? new JsonObject(),
        });
        var json = conversation.ToJson(world);
        json["messages"] = new JsonArray();
        return Reply.Entity("conversation", json, 201);
    }

    private static Reply Delete(Call call)
    {
        var conversation = call.Conversation();
        var count = conversation.Present.Count();
        conversation.Own().ForEach(m => m.IsDeleted = true);
        conversation.DeletedAt = call.World.Clock.Now;
        call.World.Webhooks.Emit("conversation.ended", conversation.ToEvent(call.World));
        return Receipt("Conversation deleted successfully", conversation, "deleted_messages_count", count);
    }

    private static Reply Restore(Call call)
    {
        var conversation = call.Conversation(deleted: true);
        conversation.DeletedAt = null;
        return Receipt("Conversation restored successfully", conversation);
    }

    private static Reply Messages(Call call) =>
        call.Query.Page("messages", call.Conversation().Present, m => m.ToJson(call.World), perPage: 50);

    private static Reply Stream(Call call)
    {
        var conversation = call.Conversation();
        if (!call.World.Options.Streaming) throw new ApiException(503, "Streaming backend not configured");
        return new() { Status = 200, Events = call.World.Events.Listen(conversation, call.LastEventId) };
    }

    private static Reply DeleteMessages(Call call)
    {
        var conversation = call.Conversation();
        var count = conversation.Present.Count();
        conversation.Own().ForEach(m => m.IsDeleted = true);
        return Receipt("Messages deleted successfully", conversation, "deleted_messages_count", count);
    }

    private static Reply RestoreMessages(Call call)
    {
        if (call.World.Conversations.Find(call.Value("conversation_id")) is not { IsDeleted: false } conversation)
            throw ApiException.NotFound("Active conversation");
        var count = conversation.Messages.Count(m => m.IsDeleted);
        conversation.Own().ForEach(m => m.IsDeleted = false);
        return Receipt("Messages restored successfully", conversation, "restored_messages_count", count);
    }

    private static Reply Receipt(string text, Conversation conversation, string? counter = null, int count = 0)
    {
        var body = new JsonObject { ["message"] = text, ["conversation_id"] = conversation.Id };
        if (counter is not null) body[counter] = count;
        return Reply.Bare(body);
    }
}
