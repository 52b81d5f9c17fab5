namespace Knowrithm.Sandbox;

/// <summary>The sender of the request: a user (by key or token) or a lead. On public routes, the demo company's admin.</summary>
internal sealed record Caller(User? User, Lead? Lead = null, ApiKey? Key = null, Session? Session = null)
{
    public string EntityType => Lead is null ? "user" : "lead";

    public string EntityId => Lead?.Id ?? User!.Id;

    public bool MaySee(Conversation conversation) => Lead is null || conversation.EntityId == Lead.Id;
}
