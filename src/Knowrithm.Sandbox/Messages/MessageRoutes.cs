using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class MessageRoutes
{
    private const ErrorShape Errors = ErrorShape.MessageWhenForbidden;

    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/v1/message/deleted", Access.Company, Deleted, Errors),
        new("DELETE", "/api/v1/message/{message_id}", Access.Company, Delete, Errors),
        new("PATCH", "/api/v1/message/{message_id}/restore", Access.Company, Restore, Errors),
    ];

    private static Reply Deleted(Call call) =>
        Reply.List("deleted_messages", new([.. call.World.Conversations.DeletedMessages.Select(m => m.ToJson(call.World))]));

    private static Reply Delete(Call call)
    {
        var message = Find(call, deleted: false, "Message");
        message.IsDeleted = true;
        return Receipt("Message deleted successfully", message);
    }

    private static Reply Restore(Call call)
    {
        var message = Find(call, deleted: true, "Deleted message");
        if (message.Conversation.IsDeleted) throw new ApiException(400, "Cannot restore message: parent conversation is deleted");
        message.IsDeleted = false;
        return Receipt("Message restored successfully", message);
    }

    private static Message Find(Call call, bool deleted, string what)
    {
        var message = call.World.Conversations.FindMessage(call.Value("message_id"));
        return message?.IsDeleted == deleted ? message : throw ApiException.NotFound(what);
    }

    private static Reply Receipt(string text, Message message) => Reply.Bare(new JsonObject { ["message"] = text, ["message_id"] = message.Id });
}
