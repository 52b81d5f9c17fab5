namespace Knowrithm.Sandbox;

internal static class ConversationLists
{
    private static readonly string[] Statuses = ["active", "archived", "deleted", "all"];

    public static Reply OfCompany(Call call)
    {
        var (agent, search) = (call.Query.Text("agent_id"), call.Query.Text("search"));
        var (after, before) = (call.Query.Date("created_after"), call.Query.Date("created_before"));
        return List(call, null, c =>
            (agent is null || c.Agent.Id.Equals(agent, StringComparison.OrdinalIgnoreCase))
            && (search is null || c.Title.Contains(search, StringComparison.OrdinalIgnoreCase))
            && (after is null || c.CreatedAt >= after)
            && (before is null || c.CreatedAt <= before));
    }

    public static Reply OfCaller(Call call) => List(call, null, c => c.EntityId == call.Caller.EntityId);

    public static Reply OfAgent(Call call)
    {
        var agent = call.Agent();
        return List(call, "active", c => c.Agent == agent);
    }

    public static Reply OfEntity(Call call)
    {
        var (id, type) = (call.Value("entity_id"), call.Query.Choice("entity_type", ["user", "lead"]));
        if (call.Caller.Lead is { } lead && !lead.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) throw new ApiException(403, "Not allowed");
        return List(call, "active", c => c.EntityId.Equals(id, StringComparison.OrdinalIgnoreCase) && (type is null || c.EntityType == type));
    }

    public static Reply Deleted(Call call) =>
        Reply.List("deleted_conversations", new([.. call.World.Conversations.Newest(c => c.IsDeleted).Select(c => c.ToJson(call.World))]));

    /// <summary>Without a requested or default status, lists all but the deleted.</summary>
    private static Reply List(Call call, string? usual, Func<Conversation, bool> which)
    {
        var status = call.Query.Choice("status", Statuses) ?? usual;
        var found = call.World.Conversations.Newest(c =>
            call.Caller.MaySee(c) && which(c) && (status is "all" || (status is null ? !c.IsDeleted : c.Status == status)));
        return call.Query.Page("conversations", found, c => c.ToJson(call.World));
    }
}
