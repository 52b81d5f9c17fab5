using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class Conversation(Agent agent, string entityType, string entityId, DateTimeOffset createdAt)
{
    public const string DefaultTitle = "New Conversation";

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public Agent Agent => agent;

    public string EntityType => entityType;

    public string EntityId => entityId;

    public string? LeadId => entityType == "lead" ? entityId : null;

    public string Title { get; set; } = DefaultTitle;

    public int MaxContextLength { get; init; } = 4000;

    public JsonNode Metadata { get; init; } = new JsonObject();

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset LastActivity { get; set; } = createdAt;

    public DateTimeOffset? DeletedAt { get; set; }

    public bool IsDeleted => DeletedAt is not null;

    public string Status => IsDeleted ? "deleted" : "active";

    public List<Message> Messages { get; } = [];

    public IEnumerable<Message> Present => Messages.Where(m => !m.IsDeleted);
}
