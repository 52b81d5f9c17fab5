using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class Conversation(Agent agent, string entityType, string entityId, DateTimeOffset createdAt)
{
    public const string DefaultTitle = "New Conversation";

    private List<Message>? _own;

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

    /// <summary>
    /// The messages of a seeded conversation until it is changed. They are created whenever they are read, so that a hundred thousand cost little.
    /// </summary>
    public Func<Conversation, IEnumerable<Message>>? Script { get; init; }

    public IEnumerable<Message> Messages => _own ?? Script?.Invoke(this) ?? [];

    /// <summary>Whether any of its messages may differ from the script.</summary>
    public bool IsTouched => _own is not null;

    public IEnumerable<Message> Present => Messages.Where(m => !m.IsDeleted);

    /// <summary>The messages to keep, for code that adds or changes one.</summary>
    public List<Message> Own() => _own ??= [.. Messages];
}
