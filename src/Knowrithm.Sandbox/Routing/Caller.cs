namespace Knowrithm.Sandbox;

/// <summary>Who asks: the company's admin (by key or token), a lead, or nobody in particular.</summary>
internal sealed record Caller(Lead? Lead, string UserId)
{
    public string EntityType => Lead is null ? "user" : "lead";

    public string EntityId => Lead?.Id ?? UserId;

    public bool MaySee(Conversation conversation) => Lead is null || conversation.EntityId == Lead.Id;
}
